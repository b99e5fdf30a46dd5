import { writeFileSync } from 'node:fs';
import { ApiObject, App, Chart } from 'cdk8s';
import { givenTask, ObjectsByChart } from './case';
import { print } from './stopwatch';
import { createApps } from './topology';

const task = givenTask();
const objects = objectsOf(createApps(task));
writeFileSync(task.objects, JSON.stringify(objects));
print({ charts: Object.keys(objects).length });

/** Object by object, because charts would walk through the whole app each. */
function objectsOf(app: App): ObjectsByChart {
  const objectsIn = (chart: Chart) => chart.node.findAll().filter(ApiObject.isApiObject).map(object => object.toJson());
  return Object.fromEntries(app.charts.map(chart => [chart.node.id, objectsIn(chart)]));
}
