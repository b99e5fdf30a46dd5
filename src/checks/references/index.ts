export * from './exists';
export * from './ingress-port';
export * from './key-exists';
export * from './kind-in-group';
export * from './namespace';
export * from './namespace-known';
export * from './similar-name';
export * from './unused-template';
