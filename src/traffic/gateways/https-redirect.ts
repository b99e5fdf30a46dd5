import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { HttpsRedirectOptions } from './gateway-options';
import { PlacedListener } from './render-listener';
import { ParentReference } from '../../contracts/mesh-gateway';
import { refuse } from '../../private/errors';
import { REDIRECT_CODES } from '../routes/filter-values';
import { renderHttpRoute } from '../routes/render-http-route';
import { RouteFilter } from '../routes/route-filter';

/**
 * The route that sends plain HTTP to HTTPS.
 *
 * @param owner the Gateway or ListenerSet, which has one redirect at most
 * @param name of the owner
 * @param parents all listeners for plain HTTP that the owner has by the time of the synthesis
 */
export function addRedirect(owner: Construct, name: string, parents: () => ParentReference[], { statusCode = 301 }: HttpsRedirectOptions): ApiObject {
  if (!REDIRECT_CODES.includes(statusCode)) { refuse('gateway/https-redirect', statusCode, `one of ${REDIRECT_CODES.join(', ')}`); }
  if (owner.node.tryFindChild('HttpsRedirect')) { refuse('gateway/https-redirect', name, 'one redirect for a Gateway or ListenerSet'); }
  const render = () => renderHttpRoute({
    name: `${name}-https-redirect`,
    parents: parents(),
    rules: [{ filters: [RouteFilter.redirect({ scheme: 'https', statusCode }).toJSON()] }],
  });
  const { apiVersion, kind, metadata } = render();
  return new ApiObject(owner, 'HttpsRedirect', { apiVersion, kind, metadata, spec: Lazy.any({ produce: () => render().spec }) });
}

/** The names of those for plain HTTP. */
export function plainListeners(listeners: PlacedListener[]): string[] {
  return listeners.filter(({ listener }) => listener.protocol === 'HTTP').map(({ listener }) => listener.name);
}
