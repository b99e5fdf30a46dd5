export * from './traefik';
export * from './traefik-routes';
