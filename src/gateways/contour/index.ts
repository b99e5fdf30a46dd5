export * from './contour-gateway';
