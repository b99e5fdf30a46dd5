export * from './gke-gateway';
export * from './gke-load-balancer';
