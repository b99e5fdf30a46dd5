import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { configAnnotations } from './config-annotations';
import { ProxyOptions } from './proxy-options';
import { TrafficOptions } from './traffic-options';
import { Checks } from '../../findings/checks';
import type { Namespace } from '../../imports/kubernetes';
import { leaveNamespaceOut } from '../../private/cluster-scoped';
import { refuse } from '../../private/errors';
import { checkedNamePart, LONGEST_LABEL } from '../../private/names';

/** Options of `MeshedNamespace`. */
export interface MeshedNamespaceProps extends TrafficOptions {
  /**
   * How the proxies of its pods run, unless a pod says otherwise.
   *
   * @default - as Linkerd was installed
   */
  readonly proxy?: ProxyOptions;

  /**
   * Labels of the namespace.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Name of the namespace.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/** Where Linkerd never adds a proxy. */
const NEVER = ['kube-system', 'cert-manager'];

/**
 * A namespace whose pods all get a proxy of Linkerd. Pods that are there already get one when they are made anew.
 *
 * @example
 * new linkerd.MeshedNamespace(chart, 'shop', { inboundPolicy: linkerd.InboundPolicy.ALL_AUTHENTICATED });
 * new CanaryApp(chart, 'web', {
 *   image: 'ghcr.io/acme/web:1.4.2',
 *   port: 8080,
 *   mesh: new linkerd.LinkerdMesh({ injectedByNamespace: true }),
 * });
 * @see https://linkerd.io/2/features/proxy-injection/
 */
export class MeshedNamespace extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  /** Its name. */
  public readonly namespaceName: string;

  constructor(scope: Construct, id: string, props: MeshedNamespaceProps = {}) {
    super(scope, id);
    Checks.of(this);
    const name = checkedNamePart('linkerd/injector-sees-namespace', props.name ?? id);
    if (NEVER.includes(name) || name.length > LONGEST_LABEL) {
      refuse('linkerd/injector-sees-namespace', name, `a name of at most ${LONGEST_LABEL} characters, but ${NEVER.join(' and ')}, where Linkerd adds no proxies`);
    }
    this.namespaceName = name;
    this.apiObject = new ApiObject(this, 'Namespace', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name,
        ...(props.labels && { labels: props.labels }),
        annotations: { 'linkerd.io/inject': 'enabled', ...configAnnotations(props) },
      },
    } satisfies Namespace);
    leaveNamespaceOut(this.apiObject);
  }
}
