import { valid } from 'semver';
import { PINNED_VERSIONS, Versions } from './versions';
import { refuse } from '../private/errors';

/** What may be said of a component, as the end of a sentence; nothing if this version may be. */
export function versionProblem(component: keyof Versions, version: string): string | undefined {
  if (component !== 'gatewayApiChannel') { return valid(version) ? undefined : `a whole version, e.g. ${PINNED_VERSIONS[component]}`; }
  return ['standard', 'experimental'].includes(version) ? undefined : 'standard or experimental';
}

/** By a version that is none, no rule could be told. */
export function checkVersions(versions: Versions): void {
  for (const [component, version] of Object.entries(versions) as [keyof Versions, string | undefined][]) {
    const problem = version === undefined ? undefined : versionProblem(component, version);
    if (problem) { refuse(`versions/${component}`, version, problem); }
  }
}
