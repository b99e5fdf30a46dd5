import { IMetricProvider } from './metric-provider';
import { MetricQuestion } from '../model/metric-question';

/** Something in the path of the requests that counts them: the proxies of a mesh, or a gateway. */
export interface IMetricSource {
  /**
   * Where its metrics are usually found.
   *
   * @default - whoever uses it must say so
   */
  readonly suggestedProvider?: IMetricProvider;

  /**
   * The query that answers a question in percent or milliseconds, with the variables of `QueryVariables`.
   *
   * Nothing if this source cannot answer it.
   */
  queryFor(question: MetricQuestion): string | undefined;
}
