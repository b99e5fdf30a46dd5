export * from './analysis-runs';
export * from './condition';
export * from './plugin-rules';
export * from './rollout-canaries';
export * from './rollouts';
export * from './virtual-services';
