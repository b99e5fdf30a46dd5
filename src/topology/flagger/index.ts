export * from './canaries';
export * from './canary-analysis';
export * from './canary-matches';
export * from './flagger-settings';
export * from './flagger-workloads';
export * from './metric-templates';
