export * from './selector-label';
