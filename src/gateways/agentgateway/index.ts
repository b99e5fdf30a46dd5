export * from './agentgateway';
