export * from './all-checks';
export * from './check';
export * from './check-resources';
