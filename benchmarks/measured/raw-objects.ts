import { readFileSync } from 'node:fs';
import { ApiObject, App, Chart } from 'cdk8s';
import { givenTask, ObjectsByChart } from './case';
import { measure } from './stopwatch';

const task = givenTask();
const charts: ObjectsByChart = JSON.parse(readFileSync(task.objects, 'utf8'));

measure(() => {
  const app = new App({ outdir: task.outdir });
  for (const [id, objects] of Object.entries(charts)) {
    const chart = new Chart(app, id);
    objects.forEach((object, i) => new ApiObject(chart, `${i}`, object));
  }
  return app;
}, app => app.synth());
