export * from './services-differ';
