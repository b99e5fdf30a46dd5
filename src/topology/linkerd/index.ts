export * from './linkerd';
export * from './linkerd-annotations';
export * from './linkerd-policy';
export * from './linkerd-routes';
export * from './mesh';
