export * from './flagger-engine';
export * from './flagger-router';
export type { ApisixRouterOptions } from './routers/apisix';
export type { GlooRouterOptions, GlooUpstream } from './routers/gloo';
export type { IstioRouterOptions } from './routers/istio';
export type { NginxRouterOptions } from './routers/nginx';
export type { FlaggerMatching, IFlaggerRouter, MeasuringRouterOptions } from './routers/router';
export type { SkipperRouterOptions } from './routers/skipper';
export { SmiVersion } from './routers/smi';
