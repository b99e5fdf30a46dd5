import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { givenTask, ObjectsByChart } from './case';
import { measure } from './stopwatch';

const charts: ObjectsByChart = JSON.parse(readFileSync(givenTask().objects, 'utf8'));

// As cdk8s calls it.
const options = { keepUndefined: true, lineWidth: 0, version: '1.1' } as const;
measure(() => charts, () => Object.values(charts).map(objects => objects.map(object => stringify(object, options)).join('---\n')));
