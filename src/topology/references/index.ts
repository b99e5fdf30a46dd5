export * from './near-names';
export * from './references';
