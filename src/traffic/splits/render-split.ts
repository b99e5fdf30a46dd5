import { SplitRule } from '../../contracts/traffic-split-output';
import { SplitProtocol } from '../../model/split-protocol';
import { renderGrpcRule } from '../routes/render-grpc-route';
import { renderHttpRule } from '../routes/render-http-route';

/** How a split by a protocol becomes a route. */
interface SplitRoute {
  readonly kind: string;
  readonly renderRule: (rule: SplitRule, filters: any[]) => any;
}

/** A protocol each. What it does not have is left out. */
export const SPLIT_ROUTES: { [protocol in SplitProtocol]: SplitRoute } = {
  [SplitProtocol.HTTP]: {
    kind: 'HTTPRoute',
    renderRule: ({ matches, backends }, filters) => renderHttpRule({ matches, filters, backends }),
  },
  [SplitProtocol.GRPC]: {
    kind: 'GRPCRoute',
    renderRule: ({ matches, backends }, filters) =>
      renderGrpcRule({ matches: matches.flatMap(({ headers }) => headers ? { headers } : []), filters, backends }),
  },
};
