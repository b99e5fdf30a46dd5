import { CountedRequests } from './counted-requests';

/** What a proxy counts, whichever requests are meant. */
type RequestCounter = Omit<CountedRequests, 'labels'>;

/** Traefik, for its Services. */
export const TRAEFIK_COUNTS: RequestCounter = {
  counter: 'traefik_service_requests_total',
  succeeded: 'code!~"5.."',
  histogram: 'traefik_service_request_duration_seconds',
  unit: 1000,
};

/** The proxies of Istio: sidecars, waypoints and gateways. */
export const ISTIO_COUNTS: RequestCounter = {
  counter: 'istio_requests_total',
  succeeded: 'response_code!~"5.."',
  histogram: 'istio_request_duration_milliseconds',
  unit: 1,
};

/** NGINX, for Ingresses. */
export const NGINX_COUNTS: RequestCounter = {
  counter: 'nginx_ingress_controller_requests',
  succeeded: 'status!~"5.."',
  histogram: 'nginx_ingress_controller_response_duration_seconds',
  unit: 1000,
};

/** Envoy, for what it calls clusters. */
export const ENVOY_COUNTS: RequestCounter = {
  counter: 'envoy_cluster_upstream_rq',
  succeeded: 'envoy_response_code!~"5.."',
  histogram: 'envoy_cluster_upstream_rq_time',
  unit: 1,
};
