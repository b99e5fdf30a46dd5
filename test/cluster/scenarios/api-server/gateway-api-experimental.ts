import { assertAccepted, EXPERIMENTAL } from './expected';
import { Cluster, CRDS } from '../../harness';
import { scenario } from '../../scenario';

/** A second attempt needs a cluster that is as new as the first one. */
let index = 40;

scenario('The API server accepts what examples and unit tests write for the experimental channel of Gateway API, with the CRDs of that channel', [CRDS], async () => {
  const cluster = new Cluster({ index: index++, gatewayApiChannel: 'experimental' });
  try {
    await cluster.ensure(CRDS);
    await assertAccepted(EXPERIMENTAL, cluster);
  } finally {
    await cluster.stop();
  }
});
