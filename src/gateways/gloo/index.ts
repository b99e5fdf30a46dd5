export * from './gloo-gateway';
