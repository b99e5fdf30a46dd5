// A platform team says once how apps are delivered; its teams say what is theirs.
import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  Analysis, CanaryApp, Checks, DeliveryProfile, Finding, Findings, ICheck, IMeshGateway, IRolloutCheck, MeshGateway, Metric, RolloutModel,
  RolloutStrategy, Severity, Topology, Violation, traefik,
} from 'cdk8s-canary';

/** Nobody goes from nothing to more than five percent. */
class GentleStart implements IRolloutCheck {
  public check({ plan }: RolloutModel): Finding[] {
    const [{ weight = 0 }] = plan.steps;
    return weight <= 5 ? [] : [Findings.error('acme/gentle-start', `The first step sends ${weight} % of all users to the canary.`, 'Begin with 5 % or less.')];
  }
}

/** Each Deployment, whoever wrote it, says whose it is. */
class HasTeam implements ICheck {
  public readonly rule = {
    name: 'acme/has-team',
    severity: Severity.ERROR,
    title: 'A Deployment says whose it is',
    why: 'Nobody is called when it breaks at night.',
    fix: 'Give the chart the label team.',
  };

  public check(topology: Topology): Violation[] {
    return topology.ofKind('apps', 'Deployment')
      .filter(({ labels }) => !labels.team)
      .map(resource => ({ resource, field: 'metadata.labels', message: `${resource} has no label team.` }));
  }
}

const ACME: DeliveryProfile = {
  replicas: 3,
  strategy: RolloutStrategy.canary({ weights: [5, 20, 50] }),
  analysis: Analysis.of({ interval: Duration.seconds(30), metrics: [Metric.successRate({ min: 99.9 }), Metric.latency()] }),
  progressDeadline: Duration.minutes(5),
  checks: [new GentleStart()],
};

/** What a team has to say, and nothing else. */
interface AcmeAppProps {
  readonly image: string;
  readonly edge: IMeshGateway;
}

/** The golden template: one port, one domain, the profile of the platform. */
class AcmeApp extends CanaryApp {
  constructor(scope: Construct, id: string, { image, edge }: AcmeAppProps) {
    const readiness = kplus.Probe.fromHttpGet('/ready', { port: 8080 });
    super(scope, id, { image, port: 8080, readiness, gateway: edge, hosts: [`${id}.acme.dev`], profile: ACME });
  }
}

const app = new App();
Checks.of(app).add(new HasTeam());
const edge = new MeshGateway(new Chart(app, 'platform', { namespace: 'platform' }), 'edge', { provider: new traefik.TraefikGateway() });
const team = new Chart(app, 'checkout', { namespace: 'checkout', labels: { team: 'checkout' } });
new AcmeApp(team, 'cart', { image: 'ghcr.io/acme/cart:1.0.0', edge });
new AcmeApp(team, 'payment', { image: 'ghcr.io/acme/payment:5.3.1', edge });

app.synth();
