import { TrafficSplitModel } from '../../contracts/traffic-split-output';
import { Finding, Findings } from '../../model/finding';
import { SplitProtocol } from '../../model/split-protocol';

/** What is wrong with a split, whatever it is written as. */
export function checkSplit({ rules, protocol }: TrafficSplitModel): Finding[] {
  const matches = rules.flatMap(rule => rule.matches);
  const findings: Finding[] = [];
  if (rules.some(({ backends }) => !backends.some(({ weight = 1 }) => weight > 0))) {
    findings.push(Findings.error('gateway/weights-zero',
      'No backend has a weight above 0: a gateway answers 500 to every request, and the proxies of a mesh may crash.',
      'Give at least one backend a weight above 0.'));
  }
  if (rules.slice(0, -1).some(rule => rule.matches.length === 0)) {
    findings.push(Findings.error('split/exception-matches', 'An exception has no match, so it is about every request of the split.',
      'Say which requests it is about, e.g. RouteMatch.header(\'x-tester\', \'yes\').'));
  }
  if (protocol === SplitProtocol.GRPC && matches.some(({ path, queryParams, method }) => path || queryParams || method)) {
    findings.push(Findings.error('split/protocol', 'Calls are told apart by headers only; paths, query parameters and methods of HTTP would be left out.',
      'Match headers, or write a GrpcRoute, which can match services and their methods.'));
  }
  return findings;
}
