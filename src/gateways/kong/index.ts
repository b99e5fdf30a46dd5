export * from './kong-gateway';
export * from './kong-ingress-controller';
