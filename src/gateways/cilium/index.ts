export * from './cilium-gateway';
