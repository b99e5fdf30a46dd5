import { Chart, Testing } from 'cdk8s';

/** Objects that hold each field of Gateway API that our constructs can write. */
export function everyField(): any[] {
  const app = Testing.app();
  const chart = new Chart(app, 'all', { namespace: 'all' });
  return Testing.synth(chart);
}
