import { IDeliveryEngine } from '../contracts/delivery-engine';
import { RenderedObject } from '../contracts/rendered-object';
import { RolloutModel } from '../contracts/rollout-model';
import { MatchType, RouteMatchSpec } from '../model/route-match';
import { BackendSpec } from '../traffic/routes/backend-spec';
import { renderHttpRoute } from '../traffic/routes/render-http-route';

/** The Services and routes of a rollout that its engine's controller does not make itself. */
export function renderTraffic(model: RolloutModel, engine: IDeliveryEngine): RenderedObject[] {
  const { ownsServices, ownsRoutes } = engine.capabilities;
  return [
    ...(ownsServices ? [] : renderServices(model, engine.selectorsOwned(model))),
    ...(ownsRoutes || engine.router || !model.split ? [] : [renderSplit(model)]),
    ...(dividesBehindGateway(model) ? [renderEdge(model)] : []),
  ];
}

/** Matches for everything below a path. */
export function below(path: string): RouteMatchSpec[] {
  return [{ path: { type: MatchType.PREFIX, value: path } }];
}

/** A Service of the rollout as backend of a route. */
export function backend(model: RolloutModel, name: string, weight?: number): BackendSpec {
  return { name, port: model.services.port!, weight };
}

function dividesBehindGateway({ gateway, split }: RolloutModel): boolean {
  return gateway !== undefined && split?.parents[0]?.kind === 'Service';
}

/** Two, where clients call the stable Service itself. */
function renderServices(model: RolloutModel, selectorsOwned: string[]): RenderedObject[] {
  const { apex, stable, canary, apexAnnotations: annotations, apexLabels: labels } = model.services;
  const service = (name: string, metadata = {}) => renderService(model, name, !selectorsOwned.includes(name), metadata);
  return [
    { id: 'Service', purpose: stable === apex ? 'what clients call: the stable version' : 'what clients call', manifest: service(apex, { ...(labels && { labels }), ...(Object.keys(annotations).length && { annotations }) }) },
    ...(stable === apex ? [] : [{ id: 'StableService', purpose: 'the stable version', manifest: service(stable) }]),
    { id: 'CanaryService', purpose: 'the canary', manifest: service(canary) },
  ];
}

function renderService(model: RolloutModel, name: string, selects: boolean, metadata: object): any {
  const { port, portName, targetPort, appProtocol, selectorLabels } = model.services;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, ...metadata },
    spec: {
      type: 'ClusterIP',
      ...(selects && { selector: selectorLabels }),
      ports: [{ name: portName, port, targetPort, protocol: 'TCP', ...(appProtocol && { appProtocol }) }],
    },
  };
}

/** All requests go to stable until the engine says otherwise: a route that was applied anew in the middle of a rollout fails safe. */
function renderSplit(model: RolloutModel): RenderedObject {
  const { apex, stable, canary } = model.services;
  const { parents, hosts, path } = model.split!;
  return {
    id: 'HTTPRoute',
    purpose: `where ${model.split!.dividedBy} divides requests between stable and canary`,
    manifest: renderHttpRoute({
      name: apex, parents, hosts, rules: [{ matches: below(path), backends: [backend(model, stable, 100), backend(model, canary, 0)] }],
    }),
  };
}

function renderEdge(model: RolloutModel): RenderedObject {
  const { name, gateway, hosts, path, services } = model;
  return {
    id: 'EdgeRoute',
    purpose: `lets requests in through ${gateway!.provider.name}; the mesh divides them`,
    manifest: renderHttpRoute({
      name: `${name}-edge`, parents: gateway!.parentsFor(hosts), hosts, rules: [{ matches: below(path), backends: [backend(model, services.apex)] }],
    }),
  };
}
