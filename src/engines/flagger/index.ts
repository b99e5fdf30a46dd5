export * from './flagger-engine';
