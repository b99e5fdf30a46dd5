import { ApiObject, App, Chart } from 'cdk8s';
import { IConstruct, IValidation } from 'constructs';

const OWN = new WeakSet<IValidation>();

/** Adds a validation that changes nothing. */
export function addValidation(construct: IConstruct, validate: () => string[]): void {
  const validation = { validate };
  OWN.add(validation);
  construct.node.addValidation(validation);
}

/**
 * Objects as rules see them. While the app is synthesized cdk8s writes the very same, instead of rendering each object a second time.
 *
 * It renders again wherever somebody could change an object after the rules have seen it: outside of `app.synth()`, and
 * with validations or charts of others, which may do anything.
 */
export class Renderings {
  private readonly kept: ApiObject[] = [];
  private isSynthesizing = false;

  constructor(private readonly root: IConstruct) {
    const app = root as App;
    if (!(root instanceof App) || Object.hasOwn(app, 'synth')) { return; }
    const { synth } = app;
    app.synth = () => {
      this.isSynthesizing = true;
      try { synth.call(app); } finally { this.isSynthesizing = false; this.forget(); }
    };
  }

  /** Renders all objects of the app; those that cannot be are left to cdk8s, which says so itself. */
  public render(): Map<ApiObject, any> {
    this.forget();
    const constructs = this.root.node.findAll();
    const rendered = new Map<ApiObject, any>();
    for (const object of constructs) {
      if (!ApiObject.isApiObject(object)) { continue; }
      try { rendered.set(object, object.toJson()); } catch { /* cdk8s will fail in the same way. */ }
    }
    if (this.isSynthesizing && isUnchangedUntilWritten(this.root, constructs)) {
      for (const [object, manifest] of rendered) { this.handOver(object, manifest); }
    }
    return rendered;
  }

  /** Whoever renders the object next gets the manifest, once. */
  private handOver(object: ApiObject, manifest: any): void {
    if (Object.hasOwn(object, 'toJson')) { return; }
    this.kept.push(object);
    object.toJson = () => {
      forget(object);
      return manifest;
    };
  }

  /** An object is another one than rules have seen: it will be rendered again. */
  public renew(object: ApiObject): void {
    if (this.kept.includes(object)) { forget(object); }
  }

  private forget(): void {
    this.kept.splice(0).forEach(forget);
  }
}

function forget(object: ApiObject): void {
  delete (object as Partial<ApiObject>).toJson;
}

/** What cdk8s has no word for is read from where it is; in a version that keeps it elsewhere, nothing is certain. */
function isUnchangedUntilWritten(root: IConstruct, constructs: IConstruct[]): boolean {
  const validationsOf = ({ node }: IConstruct) => (node as unknown as { readonly _validations?: IValidation[] })._validations;
  const isPlain = (construct: IConstruct) => !Chart.isChart(construct) || construct.toJson === Chart.prototype.toJson;
  return Boolean(validationsOf(root)) && constructs.every(construct =>
    isPlain(construct) && (validationsOf(construct) ?? []).every(validation => OWN.has(validation)));
}
