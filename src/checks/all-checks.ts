import * as argo from './argo';
import { ICheck } from './check';
import * as flagger from './flagger';
import * as gateway from './gateway';
import * as gitops from './gitops';
import * as kubernetes from './kubernetes';
import * as linkerd from './linkerd';
import * as references from './references';
import * as schema from './schema';
import * as traefik from './traefik';

const AREAS: { [rule: string]: ICheck }[] = [schema, references, kubernetes, flagger, argo, gateway, traefik, linkerd, gitops];

/** Our rules, area by area. */
export const CHECKS: ICheck[] = AREAS.flatMap(area => Object.values(area));
