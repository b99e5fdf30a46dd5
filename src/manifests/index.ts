export * from './check-files';
export * from './documents';
export * from './load-files';
export * from './manifest-text';
export * from './read-manifests';
export * from './rules';
