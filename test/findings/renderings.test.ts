import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, Lazy, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { chart } from '../support/synth';
import { Checks, Severity } from 'cdk8s-canary';

/** An object that counts how often it is rendered. */
class Counted extends ApiObject {
  public count = 0;

  constructor(scope: Construct, id = 'settings') {
    super(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id }, data: Lazy.any({ produce: () => ({ count: `${++this.count}` }) }) });
    Checks.of(scope);
  }
}

const written = (app: App, name = 'shop') => readFileSync(join(app.outdir, `${name}.k8s.yaml`), 'utf8');

test('what the rules have seen is written', () => {
  const app = Testing.app();
  const object = new Counted(chart('shop', app));
  app.synth();
  expect(object.count).toBe(1);
  expect(written(app)).toContain('count: "1"');
});

test('each synthesis renders again', () => {
  const app = Testing.app();
  const object = new Counted(chart('shop', app));
  app.synth();
  object.metadata.addLabel('team', 'shop');
  app.synth();
  expect(written(app)).toContain('team: shop');
});

test('nothing is kept outside of a synthesis of the app', () => {
  const app = Testing.app();
  const [one, other] = ['one', 'other'].map(name => chart(name, app));
  const object = new Counted(other);
  Testing.synth(one);
  object.metadata.addLabel('team', 'shop');
  expect(Testing.synth(other)[0].metadata.labels).toEqual({ team: 'shop' });
});

test('nothing is left when a synthesis fails', () => {
  const app = Testing.app();
  const object = new Counted(chart('shop', app));
  Checks.of(app).add({
    rule: { name: 'acme/never', severity: Severity.ERROR, title: 'Never', why: 'Never.', fix: 'Never.' },
    check: () => { throw new Error('never'); },
  });
  expect(() => app.synth()).toThrow('never');
  expect(Object.hasOwn(object, 'toJson')).toBe(false);
});

test('a validation of others may change an object after the rules have seen it', () => {
  const app = Testing.app();
  const object = new Counted(chart('shop', app));
  object.node.addValidation({
    validate: () => {
      object.metadata.addLabel('team', 'shop');
      return [];
    },
  });
  app.synth();
  expect(written(app)).toContain('team: shop');
});

test('so may a chart of others', () => {
  class Labelling extends Chart {
    public toJson() {
      this.apiObjects.forEach(object => object.metadata.addLabel('team', 'shop'));
      return super.toJson();
    }
  }
  const app = Testing.app();
  new Counted(new Labelling(app, 'shop'));
  app.synth();
  expect(written(app)).toContain('team: shop');
});
