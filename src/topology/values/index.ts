export * from './cidr';
export * from './go-duration';
export * from './http-url';
export * from './quantity';
