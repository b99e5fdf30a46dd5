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
    this.kind = text(kind);
    this.name = text(metadata?.name);
    this.namespace = text(metadata?.namespace) || (options.namespace ?? '');
  }

  /** The group of its kind; empty for the core of Kubernetes. */
  public get group(): string {
    return this.apiVersion.includes('/') ? this.apiVersion.split('/')[0] : '';
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

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) { return value; }
  if (Array.isArray(value)) {
    const items = value.map(withoutNulls);
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  const fields = value as { [name: string]: unknown };
  const copy: { [name: string]: unknown } = {};
  let differs = false;
  for (const name of Object.keys(fields)) {
    const field = withoutNulls(fields[name]);
    if (field !== undefined && field !== null) { copy[name] = field; }
    differs ||= field !== fields[name] || copy[name] === undefined;
  }
  return differs ? copy : value;
}
