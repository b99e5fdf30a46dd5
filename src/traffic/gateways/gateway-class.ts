import { ApiObject } from 'cdk8s';
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

/** The names of the classes that constructs of an app make. */
const MADE = new WeakMap<IConstruct, Set<string>>();

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
   * Whether a construct of the app makes a class.
   *
   * @internal
   */
  public static _isMade(scope: IConstruct, className: string): boolean {
    return MADE.get(scope.node.root)?.has(className) ?? false;
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
    MADE.set(this.node.root, (MADE.get(this.node.root) ?? new Set()).add(className));
  }
}
