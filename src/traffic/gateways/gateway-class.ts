import { ApiObject, Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { GatewayParameters } from './gateway-options';
import { GATEWAY_GROUP } from './gateway-parent';
import { IGatewayProvider } from '../../contracts/gateway-provider';
import { Checks } from '../../findings/checks';
import { leaveNamespaceOut } from '../../private/cluster-scoped';
import { refuse } from '../../private/errors';
import { checkedObjectName } from '../../private/names';

/** Options of `GatewayClass`. */
export interface GatewayClassProps {
  /** Who implements the class. Its class name is the name of the object, and what Gateways refer to. */
  readonly provider: IGatewayProvider;

  /**
   * What the class is for: at most 64 characters.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Settings of all Gateways of the class.
   *
   * @default - those of the implementation
   */
  readonly parameters?: GatewayParameters;

  /**
   * Namespace of the settings, if their kind has one.
   *
   * @default - none
   */
  readonly parametersNamespace?: string;
}

/** A class that a construct makes, and the chart that alone counts on it: another one may be for another cluster. */
interface Made {
  readonly className: string;
  onlyIn?: Chart;
}

/** Those of each app. */
const MADE = new WeakMap<IConstruct, Made[]>();

/**
 * A sort of Gateway that the cluster offers, e.g. one for the internet and one for the inside: made by whoever provides the infrastructure.
 *
 * Make it before the Gateways that use it.
 *
 * @example
 * const internal = new traefik.TraefikGateway({ className: 'internal' });
 * new GatewayClass(chart, 'internal', { provider: internal, description: 'for callers inside the company' });
 * new MeshGateway(chart, 'intranet', { provider: internal });
 * @see https://gateway-api.sigs.k8s.io/api-types/gatewayclass/
 */
export class GatewayClass extends Construct {
  /**
   * Whether a class is made: by somebody in the app on purpose, or for another Gateway of the chart.
   *
   * @internal
   */
  public static _isMade(scope: IConstruct, className: string): boolean {
    return madeIn(scope).some(made => made.className === className && (made.onlyIn ?? Chart.of(scope)) === Chart.of(scope));
  }

  /**
   * The class of a Gateway, because nobody made it.
   *
   * @internal
   */
  public static _for(gateway: Construct, provider: IGatewayProvider): GatewayClass {
    const gatewayClass = new GatewayClass(gateway, 'GatewayClass', { provider });
    madeIn(gateway).at(-1)!.onlyIn = Chart.of(gateway);
    return gatewayClass;
  }

  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, { provider, description, parameters, parametersNamespace }: GatewayClassProps) {
    super(scope, id);
    Checks.of(this);
    if (description && description.length > 64) { refuse('gateway-class/description', description, 'at most 64 characters'); }
    const { className, controllerName, classAnnotations } = provider;
    this.apiObject = new ApiObject(this, 'Default', {
      apiVersion: `${GATEWAY_GROUP}/v1`,
      kind: 'GatewayClass',
      metadata: { name: checkedObjectName('gateway/class-name', className), ...(classAnnotations && { annotations: { ...classAnnotations } }) },
      spec: {
        controllerName,
        ...(description && { description }),
        ...(parameters && { parametersRef: { ...parameters, ...(parametersNamespace && { namespace: parametersNamespace }) } }),
      },
    });
    leaveNamespaceOut(this.apiObject);
    madeIn(this).push({ className });
  }
}

function madeIn({ node: { root } }: IConstruct): Made[] {
  const made = MADE.get(root) ?? [];
  MADE.set(root, made);
  return made;
}
