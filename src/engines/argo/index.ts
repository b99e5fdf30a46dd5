export * from './argo-rollouts-engine';
export * from './argo-router';
export type * from './routers/options';
export type * from './routers/router';
export * from './scale-down';
