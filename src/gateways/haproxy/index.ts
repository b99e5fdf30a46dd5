export * from './haproxy-gateway';
export * from './haproxytech-gateway';
