/** With it, Kong dials the address of the Service instead of its pods. */
export const SERVICE_UPSTREAM = { 'ingress.kubernetes.io/service-upstream': 'true' };
