export * from './listener-exists';
