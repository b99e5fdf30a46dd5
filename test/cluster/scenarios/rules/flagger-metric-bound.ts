import { JsonPatch } from 'cdk8s';
import { judged, released, says } from './flagger-web';
import { foretold, patched } from './foretold';
import { FLAGGER, PROMETHEUS, TRAEFIK } from '../../harness';
import { urlOf } from '../web';

foretold('flagger/metric-bound', 'Flagger promotes a version that answers nothing but errors', [FLAGGER, TRAEFIK, PROMETHEUS],
  namespace => patched(judged(namespace), 'Canary', 'web', JsonPatch.replace('/spec/analysis/metrics/0/thresholdRange', {})),
  async seen => {
    const load = seen.cluster.outside.load(urlOf(seen.namespace));
    const canary = await released(seen, '2-broken');
    await canary.reaches('Succeeded').finally(() => load.stop());
    await seen.cluster.until('users get errors', async () => (await seen.cluster.outside.requests(20, urlOf(seen.namespace))).byStatus[500] === 20);
  });

foretold('flagger/metric-interval', 'Prometheus refuses the query of Flagger, which rolls back', [FLAGGER, PROMETHEUS],
  namespace => patched(judged(namespace), 'Canary', 'web', JsonPatch.remove('/spec/analysis/metrics/0/interval')),
  async seen => {
    const canary = await released(seen, '2');
    await canary.reaches('Failed');
    await says(seen, /Metric query failed for success-rate: .*400/);
  });
