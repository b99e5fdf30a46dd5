/** What is measured. */
export interface Case {
  readonly engine: 'Flagger' | 'Argo Rollouts';
  readonly layout: Layout;
  /** How many apps. */
  readonly count: number;
}

/** How apps are spread over charts. */
export type Layout = 'one chart' | 'chart per app' | 'chart and namespace per app';

/** What a measuring process is told. */
export interface Task extends Case {
  /** File with the objects of all charts, for those that do not make them up themselves. */
  readonly objects: string;
  /** Folder for what is synthesized. */
  readonly outdir: string;
}

/** The objects of each chart. */
export type ObjectsByChart = { [chart: string]: any[] };

/** The task of this process. */
export function givenTask(): Task {
  return JSON.parse(process.argv[2]);
}
