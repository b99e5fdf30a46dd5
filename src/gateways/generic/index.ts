export * from './generic-gateway';
