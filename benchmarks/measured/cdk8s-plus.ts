import { readFileSync } from 'node:fs';
import { ApiObject, App, Chart, Duration, Lazy, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { givenTask, ObjectsByChart } from './case';
import { measure } from './stopwatch';

const task = givenTask();
const charts: ObjectsByChart = JSON.parse(readFileSync(task.objects, 'utf8'));

measure(() => {
  const app = new App({ outdir: task.outdir });
  for (const [id, objects] of Object.entries(charts)) {
    const chart = new Chart(app, id, { namespace: objects[0]?.metadata.namespace });
    objects.forEach((object, i) => create(chart, `${i}`, object));
  }
  return app;
}, app => app.synth());

/** Pods come from cdk8s-plus, whatever kind of object carries them. It has no word for one of their fields, so a plain object takes them over. */
function create(chart: Chart, id: string, object: any): void {
  if (!['Deployment', 'Rollout'].includes(object.kind)) { return void new ApiObject(chart, id, object); }
  const deployment = createDeployment(chart, `${id}-pods`, object);
  const own = ApiObject.of(deployment);
  deployment.node.tryRemoveChild(own.node.id);
  new ApiObject(chart, id, { ...object, spec: Lazy.any({ produce: () => specOf(object, own.toJson().spec) }) });
}

function specOf({ kind, spec }: any, written: any): any {
  const pod = written.template.spec;
  delete pod.hostNetwork;
  pod.containers[0].lifecycle = spec.template.spec.containers[0].lifecycle;
  return kind === 'Rollout' ? { ...spec, template: written.template } : written;
}

/** The Deployment that `CanaryApp` makes, written by hand. */
function createDeployment(chart: Chart, id: string, { metadata, spec }: any): kplus.Deployment {
  const { image, ports: [{ containerPort: port }] } = spec.template.spec.containers[0];
  const probe = () => kplus.Probe.fromTcpSocket({ port });
  const deployment = new kplus.Deployment(chart, id, {
    metadata: { name: metadata.name },
    podMetadata: spec.template.metadata,
    select: false,
    terminationGracePeriod: Duration.seconds(spec.template.spec.terminationGracePeriodSeconds),
    strategy: kplus.DeploymentStrategy.rollingUpdate({
      maxSurge: kplus.PercentOrAbsolute.percent(25), maxUnavailable: kplus.PercentOrAbsolute.absolute(0),
    }),
    containers: [{
      name: 'main',
      image,
      ports: [{ number: port, name: 'http' }],
      readiness: probe(),
      liveness: probe(),
      startup: probe(),
      imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
      resources: { cpu: { request: kplus.Cpu.millis(100) }, memory: { request: Size.mebibytes(256), limit: Size.mebibytes(256) } },
      securityContext: {
        ensureNonRoot: true,
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: [kplus.Capability.ALL] },
        seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
      },
    }],
  });
  deployment.select(kplus.LabelSelector.of({ labels: spec.selector.matchLabels }));
  deployment.podMetadata.addLabel(kplus.Pod.ADDRESS_LABEL, metadata.name);
  if (spec.replicas === undefined) { deployment.markHasAutoscaler(); }
  return deployment;
}
