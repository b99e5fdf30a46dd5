import { givenTask } from './case';
import { measure } from './stopwatch';
import { createApps } from './topology';

const task = givenTask();
measure(() => createApps(task), app => app.synth());
