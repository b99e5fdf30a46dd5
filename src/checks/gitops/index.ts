export * from './flux-route';
export * from './ignored-group';
export * from './ignored-path';
export * from './one-writer';
export * from './replaced';
export * from './respect-ignored';
export * from './route-weights';
export * from './service-selector';
