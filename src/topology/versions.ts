/** Versions of what will read the manifests. Rules that hold for some versions only are told by them. */
export interface Versions {
  /** @default '1.36.3' */
  readonly kubernetes?: string;

  /** @default '1.5.1' */
  readonly gatewayApi?: string;

  /**
   * Channel of Gateway API's CRDs: `standard` or `experimental`.
   *
   * @default 'standard'
   */
  readonly gatewayApiChannel?: string;

  /** @default '1.44.0' */
  readonly flagger?: string;

  /** @default '1.9.1' */
  readonly argoRollouts?: string;

  /** @default '2.20.0' */
  readonly linkerd?: string;

  /** @default '3.7.9' */
  readonly traefik?: string;
}

/** The versions that this library is proven with. */
export const PINNED_VERSIONS: Required<Versions> = {
  kubernetes: '1.36.3',
  gatewayApi: '1.5.1',
  gatewayApiChannel: 'standard',
  flagger: '1.44.0',
  argoRollouts: '1.9.1',
  linkerd: '2.20.0',
  traefik: '3.7.9',
};
