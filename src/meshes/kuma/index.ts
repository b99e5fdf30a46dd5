export * from './kuma-mesh';
