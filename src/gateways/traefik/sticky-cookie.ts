/** A cookie that keeps a caller with the backend that answered first. */
export interface StickyCookie {
  /**
   * Name of the cookie: a token without spaces and separators.
   *
   * @default - made by Traefik
   */
  readonly name?: string;
  /** Whether it is sent over HTTPS only. @default false */
  readonly secure?: boolean;
  /** Whether scripts cannot read it. @default false */
  readonly httpOnly?: boolean;
}
