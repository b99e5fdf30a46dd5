export * from './no-mesh';
