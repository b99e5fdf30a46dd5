export * from './traefik-gateway';
