export * from './emissary-gateway';
