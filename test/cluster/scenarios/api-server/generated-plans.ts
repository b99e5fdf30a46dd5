import { assertAccepted, PLANS } from './expected';
import { CRDS } from '../../harness';
import { scenario } from '../../scenario';

scenario('The API server accepts every object that both engines render for generated plans', [CRDS], cluster => assertAccepted(PLANS, cluster));
