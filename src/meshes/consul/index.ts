export * from './consul-mesh';
