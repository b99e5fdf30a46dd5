import { Analysis } from '../analysis/analysis';
import { Hook } from '../analysis/hook';
import { Metric } from '../analysis/metric';
import { IDeliveryEngine, IEngineRouter } from '../contracts/delivery-engine';
import { IMeshGateway, ParentReference } from '../contracts/mesh-gateway';
import { RolloutModel, RolloutServices, TrafficSplitPoint } from '../contracts/rollout-model';
import { IServiceMesh } from '../contracts/service-mesh';
import { inOrderOfPhases } from '../model/hook-order';
import { ObjectReference } from '../model/object-reference';
import { RolloutTarget, RolloutTargetDetails, TargetPort } from '../model/rollout-target';
import { RolloutStrategy } from '../strategy/rollout-strategy';

/** What was said about a rollout, before any default. */
export interface RolloutIntention {
  readonly name: string;
  readonly namespace?: string;
  readonly engine: IDeliveryEngine;
  readonly target: RolloutTarget;
  readonly port?: number;
  readonly targetPort?: number | string;
  readonly portName?: string;
  readonly appProtocol?: string;
  readonly replicas?: number;
  readonly mesh?: IServiceMesh;
  readonly gateway?: IMeshGateway;
  readonly hosts?: string[];
  readonly path?: string;
  readonly strategy?: RolloutStrategy;
  readonly analysis: Analysis;
  readonly metrics: Metric[];
  readonly hooks: Hook[];
  readonly autoscaler?: ObjectReference;
  readonly progressDeadlineSeconds: number;
}

/**
 * Resolves every default and choice. What nobody can answer stays undefined.
 *
 * @param said what was said
 * @param details what is known of the target by now
 */
export function resolveModel(said: RolloutIntention, details: RolloutTargetDetails): RolloutModel {
  const { name, namespace, target, mesh, gateway, hosts = [], path = '/', autoscaler, progressDeadlineSeconds } = said;
  const { router } = said.engine;
  const atGateway = gateway && !(router ? router.dividesCalls : mesh?.routing && gateway.provider.clusterAddressAnnotations);
  const services = resolveServices(said, details, {
    ...mesh?.serviceAnnotations,
    ...(!atGateway && gateway?.provider.clusterAddressAnnotations),
  });
  const context = {
    // A gateway that calls the Service does not see which version answers.
    sources: [mesh?.metrics, router ? router.metrics : atGateway && gateway.provider.metrics].filter(source => !!source),
    provider: said.analysis.provider,
    port: containerPort(services.targetPort, details.ports),
  };
  const metrics = said.metrics.map(metric => ({ name: metric.name, plan: metric.toPlan(context) }));
  return {
    name,
    namespace,
    target,
    replicas: autoscaler ? undefined : said.replicas ?? target.replicas,
    services,
    split: router ? splitByRouter(router, services, namespace)
      : atGateway ? splitAtGateway(gateway, hosts, path)
        : splitAtService(services, namespace, mesh),
    plan: (said.strategy ?? RolloutStrategy.canary()).plan({
      intervalSeconds: said.analysis.intervalSeconds,
      failureLimit: said.analysis.failureLimit,
      metrics: metrics.flatMap(metric => metric.plan ?? []),
      hooks: inOrderOfPhases(said.hooks.map(hook => hook.toPlan())),
    }),
    autoscaler,
    progressDeadlineSeconds,
    mesh,
    gateway,
    hosts,
    path,
    unansweredMetrics: metrics.filter(metric => !metric.plan).map(metric => metric.name),
  };
}

function resolveServices(said: RolloutIntention, details: RolloutTargetDetails, apexAnnotations: { [key: string]: string }): RolloutServices {
  const { ports, selectorLabels } = details;
  const only = ports?.length === 1 ? ports[0] : undefined;
  const port = said.port ?? only?.number;
  const listening = ports?.find(candidate => candidate.number === port) ?? only;
  return {
    apex: said.name,
    stable: `${said.name}${said.engine.capabilities.stableSuffix}`,
    canary: `${said.name}-canary`,
    port,
    portName: said.portName ?? 'http',
    targetPort: said.targetPort ?? listening?.name ?? listening?.number ?? port,
    ...(said.appProtocol && { appProtocol: said.appProtocol }),
    ...(selectorLabels && { selectorLabels }),
    apexAnnotations,
    ...(said.mesh?.serviceLabels && { apexLabels: said.mesh.serviceLabels }),
  };
}

function containerPort(targetPort: number | string | undefined, ports: TargetPort[] = []): number | undefined {
  return typeof targetPort === 'number' ? targetPort : ports.find(({ name }) => name === targetPort)?.number;
}

/** The engine's own way comes first: it was asked for. */
function splitByRouter({ name, routing, dividesCalls }: IEngineRouter, services: RolloutServices, namespace?: string): TrafficSplitPoint {
  return { parents: dividesCalls ? [serviceParent(services, namespace)] : [], hosts: [], path: '/', dividedBy: name, routing };
}

function splitAtGateway(gateway: IMeshGateway, hosts: string[], path: string): TrafficSplitPoint {
  return { parents: gateway.parentsFor(hosts), hosts, path, dividedBy: gateway.provider.name, routing: gateway.provider.routing };
}

function splitAtService(services: RolloutServices, namespace?: string, mesh?: IServiceMesh): TrafficSplitPoint | undefined {
  if (!mesh?.routing) { return undefined; }
  return { parents: [serviceParent(services, namespace)], hosts: [], path: '/', dividedBy: mesh.name, routing: mesh.routing };
}

function serviceParent({ apex, port }: RolloutServices, namespace?: string): ParentReference {
  return { group: '', kind: 'Service', name: apex, ...(namespace && { namespace }), port };
}
