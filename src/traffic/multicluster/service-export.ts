import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Checks } from '../../findings/checks';
import { checkedName } from '../../private/names';

/** Options of `ServiceExport`. */
export interface ServiceExportProps {
  /**
   * Name of the Service, in the same namespace.
   *
   * @default - the id of the construct
   */
  readonly service?: string;

  /**
   * Who reads it: `multicluster.x-k8s.io/v1alpha1` for implementations of the multi-cluster API, `net.gke.io/v1` for GKE.
   *
   * @default 'multicluster.x-k8s.io/v1alpha1'
   */
  readonly apiVersion?: string;
}

/**
 * Lets the other clusters of a set call a Service. They know it as a ServiceImport of the same name and namespace: `RouteBackend.serviceImport`.
 *
 * Where several clusters export the same name, they are one Service.
 *
 * @example
 * new ServiceExport(chart, 'web');
 * @see https://multicluster.sigs.k8s.io/concepts/multicluster-services-api/
 */
export class ServiceExport extends Construct {
  /** The object, for patches. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: ServiceExportProps = {}) {
    super(scope, id);
    Checks.of(this);
    this.apiObject = new ApiObject(this, 'ServiceExport', {
      apiVersion: props.apiVersion ?? 'multicluster.x-k8s.io/v1alpha1',
      kind: 'ServiceExport',
      metadata: { name: checkedName('value/service', props.service ?? id) },
    });
  }
}
