import { assertAccepted, TESTS } from './expected';
import { CRDS } from '../../harness';
import { scenario } from '../../scenario';

scenario('The API server accepts every object that the library synthesizes in its unit tests', [CRDS], cluster => assertAccepted(TESTS, cluster));
