import { assertAccepted, EXAMPLES } from './expected';
import { CRDS } from '../../harness';
import { scenario } from '../../scenario';

scenario('The API server accepts every object of the examples under strict validation, but for the one field that an example invents', [CRDS],
  cluster => assertAccepted(EXAMPLES, cluster));
