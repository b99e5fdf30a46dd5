export * from './linkerd-mesh';
