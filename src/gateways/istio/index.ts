export * from './istio-gateway';
