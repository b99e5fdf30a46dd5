import { strict as assert } from 'node:assert';
import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import type { Cluster, Component } from '../../harness';
import { scenario } from '../../scenario';
import { Checks, Severity } from 'cdk8s-canary';

/** What a rule foretells, about to be seen. */
export interface Foretold {
  readonly cluster: Cluster;
  /** The scenario's own. */
  readonly namespace: string;
  /** What the rule complains of, with the complaint acknowledged. */
  readonly app: App;
}

/**
 * Puts a rule to the test: it complains of an app, it alone; acknowledged, the app meets what the rule foretells.
 *
 * @param rule its name
 * @param happens what is seen, as the end of the scenario's title, with the genuine program in it
 * @param broken makes the app, in a namespace
 * @param see applies the app, and sees it happen
 */
export function foretold(
  rule: string, happens: string, components: Component[], broken: (namespace: string) => App, see: (seen: Foretold) => Promise<void>,
): void {
  scenario(`${rule}: ${happens}`, components, async cluster => {
    const namespace = `rule-${rule.replace('/', '-')}`;
    const app = broken(namespace);
    const { findings } = Checks.of(app);
    assert.ok(findings.some(finding => finding.rule === rule), `${rule} is silent; there are ${JSON.stringify(findings)}`);
    const others = findings.filter(finding => finding.rule !== rule && finding.severity === Severity.ERROR);
    assert.deepEqual(others, [], 'another rule complains too');
    Checks.acknowledge(app, rule, 'to see what happens');
    await see({ cluster, namespace, app });
  });
}

/** Changes objects of an app after the fact, as people do by hand. */
export function patched(app: App, kind: string, name: string, ...patches: JsonPatch[]): App {
  const objects = app.node.findAll().filter(ApiObject.isApiObject).filter(object => object.kind === kind && object.name === name);
  assert.equal(objects.length, 1, `${objects.length} objects ${kind} ${name}`);
  objects[0].addJsonPatch(...patches);
  return app;
}

/** Adds an object to the only chart of an app. */
export function added(app: App, manifest: any): App {
  const chart = app.node.findAll().find(Chart.isChart)!;
  new ApiObject(chart, `${manifest.kind}-${manifest.metadata.name}`, manifest);
  return app;
}
