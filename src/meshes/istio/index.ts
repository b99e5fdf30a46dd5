export * from './data-plane';
export * from './istio-mesh';
export * from './waypoint';
