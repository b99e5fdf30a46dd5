import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { pointAt } from './named-object';
import { SubjectName } from './subject-name';
import { IMeshGateway } from '../../contracts/mesh-gateway';
import { failOnErrors, findingsOf } from '../../findings/validate';
import type { BackendTLSPolicySpec } from '../../imports/gateway-api';
import { Finding, Findings } from '../../model/finding';
import { refuse } from '../../private/errors';
import { checkedExactHost } from '../../private/hosts';
import { checkedName, checkedObjectName } from '../../private/names';
import { CertificateAuthority } from '../gateways/certificate-authority';
import { GATEWAY_GROUP } from '../gateways/gateway-parent';
import { lackingFeatures } from '../routes/unsupported-features';

/** A Service whose pods speak TLS. */
export interface BackendTlsTarget {
  /** Name of the Service, in the namespace of the policy. */
  readonly service: string;

  /**
   * Name of the only port that is meant.
   *
   * @default - all its ports
   */
  readonly portName?: string;
}

/** Options of `BackendTlsPolicy`. */
export interface BackendTlsPolicyProps {
  /** The Services: one to sixteen. */
  readonly targets: BackendTlsTarget[];

  /** The host that gateways ask for, and that the certificate must be for. */
  readonly hostname: string;

  /**
   * Who may have signed the certificate: at most eight, in the namespace of the policy.
   *
   * @default - whoever the system of the gateway trusts
   */
  readonly authorities?: CertificateAuthority[];

  /**
   * Names of which the certificate must have one, in the place of `hostname`: at most five.
   *
   * @default - `hostname` only
   */
  readonly subjectNames?: SubjectName[];

  /**
   * Settings that only the implementation knows.
   *
   * @default - none
   */
  readonly options?: { [key: string]: string };

  /**
   * The gateways that call the Services, so that what they do not do can be told.
   *
   * @default - unknown
   */
  readonly gateways?: IMeshGateway[];

  /**
   * Name of the object.
   *
   * @default - the id of the construct
   */
  readonly name?: string;
}

/**
 * Lets gateways encrypt what they send to Services, and says which certificates they accept from them.
 *
 * @example
 * new BackendTlsPolicy(chart, 'bank', {
 *   targets: [{ service: 'bank', portName: 'https' }],
 *   hostname: 'bank.acme.dev',
 *   authorities: [CertificateAuthority.fromConfigMap('internal-ca')],
 * });
 * @see https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/
 */
export class BackendTlsPolicy extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, private readonly props: BackendTlsPolicyProps) {
    super(scope, id);
    const { targets, hostname, name = id } = props;
    if (targets.length === 0) { refuse('policy/targets', targets, 'at least one Service'); }
    targets.forEach(({ service }) => checkedName('value/service', service));
    checkedExactHost('value/host', hostname);
    this.apiObject = new ApiObject(this, 'BackendTLSPolicy', {
      apiVersion: `${GATEWAY_GROUP}/v1`,
      kind: 'BackendTLSPolicy',
      metadata: { name: checkedObjectName('policy/name', name) },
      spec: render(props),
    });
    failOnErrors(this, () => this.findings);
  }

  /** What is wrong with this policy, as far as it is not acknowledged. */
  public get findings(): Finding[] {
    const { gateways = [], authorities = [], subjectNames = [] } = this.props;
    const { namespace } = Chart.of(this);
    const features = ['BackendTLSPolicy', ...(subjectNames.length ? ['BackendTLSPolicySANValidation'] : [])];
    const elsewhere = authorities.map(({ _configMap }) => pointAt(_configMap, namespace)).filter(reference => reference.namespace);
    return findingsOf(this, [
      ...gateways.flatMap(({ provider }) => lackingFeatures(provider.name, provider.routing, features.map(feature => ({ feature, field: 'spec' })))),
      ...elsewhere.map(reference => Findings.error('policy/local-authority',
        `ConfigMap '${reference.name}' is in namespace ${reference.namespace}, but a policy only reads its own.`,
        'Copy the ConfigMap into the namespace of the policy.')),
    ]);
  }
}

function render({ targets, hostname, authorities = [], subjectNames = [], options }: BackendTlsPolicyProps): BackendTLSPolicySpec {
  return {
    targetRefs: targets.map(({ service, portName }) =>
      ({ group: '', kind: 'Service', name: service, ...(portName && { sectionName: portName }) })),
    validation: {
      hostname,
      ...(authorities.length
        ? { caCertificateRefs: authorities.map(({ _configMap: { kind, name } }) => ({ group: '', kind, name })) }
        : { wellKnownCACertificates: 'System' }),
      ...(subjectNames.length && { subjectAltNames: subjectNames.map(subject => subject.toJSON()) }),
    },
    ...(options && { options }),
  };
}
