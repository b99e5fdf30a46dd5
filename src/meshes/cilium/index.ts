export * from './cilium-mesh';
