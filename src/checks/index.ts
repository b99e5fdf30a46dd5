export { acknowledgeChecks } from './acknowledge';
export * from './all-checks';
export * from './check';
export * from './check-resources';
export { checkVersions } from '../topology/check-versions';
