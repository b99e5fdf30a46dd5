export * from './argo-rollouts-engine';
export * from './scale-down';
