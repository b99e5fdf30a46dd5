export * from './nginx-gateway';
