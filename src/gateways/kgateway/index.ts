export * from './kgateway';
