export * from './consul-gateway';
