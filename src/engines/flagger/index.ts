export * from './flagger-engine';
export * from './flagger-router';
export * from './routers/options';
export type * from './routers/router';
