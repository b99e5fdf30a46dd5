/** Plug-ins as a third party would publish them: nothing but the public vocabulary is used, and nothing inside is changed. */
import { Construct } from 'constructs';
import { engineContract } from '../contracts/engine-contract';
import { gatewayContract, meshContract } from '../contracts/plane-contracts';
import { chart, errors, object, objects } from '../support/synth';
import {
  Analysis, CanaryApp, EngineCapabilities, Finding, Findings, GeneratedObject, IDeliveryEngine, IGatewayProvider, IMetricSource, IServiceMesh,
  IMeshGateway, MeshGateway, Metric, MetricQuestion, ObjectReference, ParentReference, PlannedRollout, RenderedObject, RolloutModel, RolloutTarget,
} from 'cdk8s-canary';

class Requests implements IMetricSource {
  public readonly suggestedProvider = { spec: { type: 'acme', address: 'http://acme' } };
  public queryFor(question: MetricQuestion) { return `acme ${question.signal} of {{ canary }}`; }
}

class AcmeMesh implements IServiceMesh {
  public readonly name = 'Acme Mesh';
  public readonly routing = { reportsObservedGeneration: true };
  public readonly podAnnotations = { 'mesh.acme.dev/member': 'yes' };
  public readonly metrics = new Requests();
}

class AcmeGateway implements IGatewayProvider {
  public readonly name = 'Acme Gateway';
  public readonly className = 'acme';
  public readonly controllerName = 'acme.dev/gateway';
  public readonly routing = { reportsObservedGeneration: true };
  public readonly metrics = new Requests();
}

class AcmeEngine implements IDeliveryEngine {
  public readonly name = 'Acme Delivery';
  public readonly capabilities: EngineCapabilities = {
    absorbsWorkload: false, sizedByAutoscaler: true, ownsServices: false, ownsRoutes: true, stableSuffix: '-blue',
  };

  public check({ plan }: RolloutModel): Finding[] {
    return plan.steps.length <= 3 ? [] : [Findings.error('acme/steps', `There are ${plan.steps.length} steps.`, 'Use three at most.')];
  }

  public render(model: RolloutModel): RenderedObject[] {
    const manifest = { apiVersion: 'acme.dev/v1', kind: 'Delivery', metadata: { name: model.name }, spec: { plan: model.plan, parents: model.split?.parents ?? [] } };
    return [{ id: 'Delivery', purpose: 'delivers', manifest }];
  }

  public generated(model: RolloutModel): GeneratedObject[] {
    return [{ apiVersion: 'acme.dev/v1', kind: 'Route', name: model.name, purpose: 'routes' }];
  }

  public selectorsOwned(_: RolloutModel): string[] {
    return [];
  }

  public scaleTarget(_: RolloutTarget, rolloutName: string): ObjectReference {
    return { apiVersion: 'acme.dev/v1', kind: 'Delivery', name: rolloutName };
  }

  public read(manifests: any[]): PlannedRollout[] {
    return manifests.filter(({ kind }) => kind === 'Delivery').map(({ apiVersion, kind, metadata, spec }) => ({
      rollout: { apiVersion, kind, name: metadata.name }, plan: spec.plan,
    }));
  }
}

engineContract(new AcmeEngine());
meshContract(new AcmeMesh());
gatewayContract(new AcmeGateway());

describe('an app of foreign plug-ins', () => {
  const appIn = (shop = chart(), analysis?: Analysis) => {
    const edge = new MeshGateway(shop, 'edge', { provider: new AcmeGateway() });
    new CanaryApp(shop, 'web', {
      image: 'web:1', port: 8080, engine: new AcmeEngine(), mesh: new AcmeMesh(), gateway: edge, autoscaling: { maxReplicas: 4 }, analysis,
    });
    return shop;
  };

  test('is checked by its engine', () => {
    expect(errors(appIn())).toEqual([expect.stringContaining('[shop/web/rollout] acme/steps: There are 5 steps. Fix: Use three at most.')]);
  });

  test('holds what its engine renders, and the Services that it leaves to us', () => {
    const shop = chart();
    const app = appIn(shop);
    (shop.node.findChild('web') as CanaryApp).acknowledge('acme/steps', 'the fifth step is worth it');
    expect(objects(app).map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual([
      'Gateway/edge', 'Deployment/web', 'HorizontalPodAutoscaler/web', 'Service/web', 'Service/web-blue', 'Service/web-canary', 'Delivery/web',
    ]);
    expect(object(shop, 'HorizontalPodAutoscaler').spec.scaleTargetRef).toEqual({ apiVersion: 'acme.dev/v1', kind: 'Delivery', name: 'web' });
    expect(object(shop, 'Deployment').spec.template.metadata.annotations).toEqual({ 'mesh.acme.dev/member': 'yes' });
  });

  test('is divided at a gateway that never calls Services, though there is a mesh', () => {
    const shop = appIn(chart(), Analysis.of({ metrics: [Metric.successRate()] }));
    (shop.node.findChild('web') as CanaryApp).acknowledge('acme/steps', 'the fifth step is worth it');
    const { parents, plan } = object(shop, 'Delivery').spec;
    expect(parents).toEqual([{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'shop' }]);
    expect(plan.analysis.metrics[0]).toMatchObject({ query: 'acme success-rate of {{ canary }}', provider: { type: 'acme' } });
  });
});

test('a gateway of others is asked again each time, for nobody tells when it has changed', () => {
  class AcmeEdge extends Construct implements IMeshGateway {
    public readonly gatewayName = 'edge';
    public readonly provider = new AcmeGateway();
    public listener = 'web';
    public parentsFor(): ParentReference[] {
      return [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', sectionName: this.listener }];
    }
    public admit(): void {}
    public admits(): boolean | undefined { return undefined; }
    public admitListeners(): void {}
  }
  const shop = chart();
  const edge = new AcmeEdge(shop, 'edge');
  new CanaryApp(shop, 'web', { image: 'web:1', port: 8080, gateway: edge });
  edge.listener = 'websecure';
  expect(object(shop, 'Canary').spec.service.gatewayRefs[0].sectionName).toBe('websecure');
});
