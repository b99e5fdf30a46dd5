import { valueAt } from './field-path';

/** Where something was written. */
export interface SourcePosition {
  /**
   * The file, as it was named to whoever read it.
   *
   * @default - not from a file
   */
  readonly file?: string;

  /**
   * Line in the file, from 1.
   *
   * @default - unknown
   */
  readonly line?: number;

  /**
   * Column in the line, from 1.
   *
   * @default - unknown
   */
  readonly column?: number;
}

/** Knows where the fields of a manifest are written. */
export interface IManifestSource {
  /**
   * The file or chart that the manifest is in: what is applied as one.
   *
   * @default - unknown, and the same for all manifests of which it is
   */
  readonly bundle?: string;

  /** The position of a field, or of the nearest one around it; of the whole manifest for an empty path. */
  positionOf(field: string): SourcePosition;
}

/** Options of `Resource`. */
export interface ResourceOptions {
  /**
   * Where it was written.
   *
   * @default - unknown
   */
  readonly source?: IManifestSource;

  /**
   * Path of the construct that writes it.
   *
   * @default - not made by a construct
   */
  readonly path?: string;

  /**
   * The namespace that it is applied to, if it does not name one itself.
   *
   * @default - unknown: it is in the same namespace as all others that name none
   */
  readonly namespace?: string;
}

/** One Kubernetes object among others, as it was written. */
export class Resource {
  /** Group and version, e.g. `apps/v1`. */
  public readonly apiVersion: string;
  /** The group of its kind; empty for the core of Kubernetes. */
  public readonly group: string;
  /** Kind, e.g. `Deployment`. */
  public readonly kind: string;
  /** Name of the object; empty if it has none. */
  public readonly name: string;
  /** Its namespace; empty if it has none, or if it is not known. */
  public readonly namespace: string;

  /** The object, as plain data. Without fields that are null: an API server leaves them out. */
  public readonly manifest: unknown;

  /**
   * @param manifest the object, as plain data
   * @param options where it comes from
   */
  constructor(manifest: unknown, private readonly options: ResourceOptions = {}) {
    this.manifest = withoutNulls(manifest);
    const { apiVersion, kind, metadata } = (manifest ?? {}) as any;
    this.apiVersion = text(apiVersion);
    this.group = this.apiVersion.includes('/') ? this.apiVersion.split('/')[0] : '';
    this.kind = text(kind);
    this.name = text(metadata?.name);
    this.namespace = text(metadata?.namespace) || (options.namespace ?? '');
  }

  /** The version of its kind, e.g. `v1beta1`. */
  public get version(): string {
    return this.apiVersion.split('/').at(-1)!;
  }

  /** Its labels. */
  public get labels(): { [key: string]: string } {
    return (this.manifest as any)?.metadata?.labels ?? {};
  }

  /** Its annotations. */
  public get annotations(): { [key: string]: string } {
    return (this.manifest as any)?.metadata?.annotations ?? {};
  }

  /** Path of the construct that writes it, if it is one of an app. */
  public get path(): string | undefined {
    return this.options.path;
  }

  /** What a field has, e.g. `spec.steps[0].setWeight`; nothing if it is not there. */
  public get(field: string): any {
    return valueAt(this.manifest, field);
  }

  /** The file or chart that it is in, if it is known. */
  public get bundle(): string | undefined {
    return this.options.source?.bundle;
  }

  /** Where a field is written, as far as that is known. */
  public positionOf(field: string): SourcePosition {
    return this.options.source?.positionOf(field) ?? {};
  }

  /** Kind and name, e.g. `Deployment shop/web`. */
  public toString(): string {
    return `${this.kind} ${this.namespace ? `${this.namespace}/` : ''}${this.name}`;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function withoutNulls(value: any): any {
  if (!hasEmptyField(value)) { return value; }
  if (Array.isArray(value)) { return value.map(withoutNulls); }
  const given = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(given.map(([name, field]) => [name, withoutNulls(field)]));
}

/** Most manifests have none, and need no copy. */
function hasEmptyField(value: any): boolean {
  if (typeof value !== 'object' || value === null) { return false; }
  for (const name in value) {
    const field = value[name];
    if (typeof field === 'object' ? (field === null ? !Array.isArray(value) : hasEmptyField(field)) : field === undefined) { return true; }
  }
  return false;
}
