import { ManifestValidationProps } from './manifest-validation-props';
import { refuseProperties, refuseUnknown } from './properties';
import { violationsOf } from './violations';
import type { ICheck } from '../checks';
import { checks, manifests } from '../lazily';
import { Severity } from '../model/finding';

const LARGEST = 256 * 1024 * 1024;

/**
 * A validation plug-in of cdk8s: runs all rules over what an app synthesizes, and over manifests that it includes, whoever wrote them.
 *
 * It is named in `cdk8s.yaml`, with its properties, and `cdk8s synth` runs it:
 *
 * ```yaml
 * validations:
 *   - package: ./node_modules/cdk8s-canary
 *     version: 0.0.0
 *     class: ManifestValidation
 *     properties:
 *       warningsAsErrors: true
 * ```
 *
 * For rules of your own, export a class from a package of yours that extends this one and overrides `ownChecks`.
 */
export class ManifestValidation {
  /** @param props what `cdk8s.yaml` says */
  constructor(private readonly props: ManifestValidationProps = {}) {
    refuseProperties(props);
  }

  /**
   * Called by cdk8s.
   *
   * @param context what cdk8s hands over: the paths of the manifests, and where violations go
   */
  public async validate(context: any): Promise<void> {
    const { checkFiles, loadFiles, rulesFor } = manifests();
    const { complete, namespace, namespaceLabels, versions, disable = [], warningsAsErrors = false } = this.props;
    const own = this.ownChecks();
    const rules = rulesFor(own);
    refuseUnknown('disable', disable, rules.map(({ name }) => name));

    checks().checkVersions(versions ?? {});
    const loaded = loadFiles(context.manifests, LARGEST);
    if (loaded.unreadable.length > 0) { throw new Error(`validation/manifests: ${loaded.unreadable.join(' ')}`); }
    const settings = { facts: { complete, namespaceLabels, versions }, own, disable, namespace, warningsAsErrors };
    const { findings, manifests: read } = checkFiles(loaded, settings);
    violationsOf(findings, rules).forEach(violation => context.report.addViolation(violation));
    const count = (severity: Severity) => String(findings.filter(finding => finding.severity === severity).length);
    context.report.submit(count(Severity.ERROR) === '0' ? 'success' : 'failure', {
      Objects: String(read.resources.length), Errors: count(Severity.ERROR), Warnings: count(Severity.WARNING),
    });
  }

  /** Rules beside ours. */
  protected ownChecks(): ICheck[] {
    return [];
  }
}
