import { inspectForm, inspectNames } from './identity';
import { inspectKind, KindProblem } from './kinds';
import { builtIn, isNative, NEWEST_GATEWAY_API, pinned, pinnedExperimental, pinnedNewest } from './pinned';
import type { StructureProblem } from './problem';
import { KindFacts, KindVersion, Schema } from './schema';
import { walk } from './walk';
import { onceEach, onceEachText } from '../topology/once';
import { Resource } from '../topology/resource';
import type { Versions } from '../topology/versions';

/** What is known of the form of an object. */
export interface Inspection {
  readonly problems: StructureProblem[];
  /** Whether rules may read it: nothing in it has a wrong type, and nothing that its kind requires is missing. */
  readonly sound: boolean;
}

const UNSOUND = ['not-an-object', 'type', 'required'];

/**
 * Holds an object against the schema of its kind, as an API server does that refuses unknown fields.
 *
 * Kinds that nobody pinned have no problems.
 */
export function inspectStructure(resource: Resource, versions: Versions): Inspection {
  const formless = inspectForm(resource);
  if (formless.length > 0) { return { problems: formless, sound: false }; }
  const { facts, version, kindProblems } = readings(versions)(resource.apiVersion)(resource.kind);
  const { problems, sound } = withPlaceholder(resource, [
    ...kindProblems.map(problem => ({ ...problem, resource })),
    ...facts ? inspectNames(resource) : [],
    ...facts?.scope === 'Cluster' ? namespaceProblem(resource) : [],
    ...version ? [...specProblem(resource, version), ...walkReleases(resource, facts!, version, versions)] : [],
  ]);
  return { problems, sound: sound && (!facts || version !== undefined) };
}

/** What somebody fills in before the object is applied, e.g. Flux: `${REPLICAS:=3}`. */
const PLACEHOLDER = /\$\{\w[^}]*\}/;

/** What is wrong with a placeholder is unknown until it is filled in, and with it whether rules may read the object. */
function withPlaceholder(resource: Resource, problems: StructureProblem[]): Inspection {
  const sound = !problems.some(({ kind }) => UNSOUND.includes(kind));
  if (problems.length === 0) { return { problems, sound }; }
  const isPlaceholder = ({ field }: StructureProblem) => PLACEHOLDER.test(String(resource.get(field))) || PLACEHOLDER.test(field);
  const [first] = problems.filter(isPlaceholder);
  if (!first) { return { problems, sound }; }
  const [text] = PLACEHOLDER.exec(String(resource.get(first.field))) ?? PLACEHOLDER.exec(first.field)!;
  const message = `What '${text}' stands for is not known here, so rules do not look at this object.`;
  return { problems: [...problems.filter(problem => !isPlaceholder(problem)), { kind: 'placeholder', resource, field: first.field, message }], sound: false };
}

/** What all objects of a kind and version have in common. */
interface KindReading {
  readonly facts?: KindFacts;
  /** The version that they are written in, if it is served. */
  readonly version?: KindVersion;
  readonly kindProblems: KindProblem[];
}

const readings = onceEach((versions: Versions) => onceEachText(apiVersion => onceEachText((kind): KindReading => {
  const any = new Resource({ apiVersion, kind });
  const facts = pinned(any.group, kind, versions);
  const version = facts?.versions.find(({ name, served }) => served && name === any.version);
  return { facts, version, kindProblems: inspectKind(any, versions, facts) };
})));

/**
 * What the standard channel of Gateway API refuses and the experimental one permits is told as just that, unless the latter is known to be
 * installed. So is what a later release permits.
 */
function walkReleases(resource: Resource, facts: KindFacts, version: KindVersion, { gatewayApiChannel }: Versions): StructureProblem[] {
  const problems = walk(resource, rootOf(facts, version.schema));
  if (problems.length === 0) { return problems; }
  const permittedBy = (others: KindFacts | undefined) => {
    const other = others?.versions.find(({ name }) => name === version.name);
    const there = other && new Set(walk(resource, rootOf(facts, other.schema)).map(placeOf));
    return problems.filter(problem => there && !there.has(placeOf(problem)));
  };
  const experimental = permittedBy(pinnedExperimental(facts.group, facts.kind));
  const later = permittedBy(pinnedNewest(facts.group, facts.kind)).filter(problem => !experimental.includes(problem));
  const as = (kind: StructureProblem['kind'], permitted: StructureProblem[], by: string) =>
    permitted.map(problem => ({ ...problem, kind, message: `${problem.message} ${by} permits it.`, fix: undefined }));
  return [
    ...problems.filter(problem => !experimental.includes(problem) && !later.includes(problem)),
    ...gatewayApiChannel === 'experimental' ? [] : as('experimental', experimental, 'The experimental channel'),
    ...as('later-release', later, `Gateway API ${NEWEST_GATEWAY_API}`),
  ];
}

function placeOf({ kind, field }: StructureProblem): string {
  return `${kind} ${field}`;
}

/** Kinds that mean something without a spec. */
const WITHOUT_SPEC = ['Namespace', 'NetworkPolicy', 'ServiceExport'];

/** Schemas of some kinds let the spec be missing, but nobody can do anything with such an object. */
function specProblem(resource: Resource, { schema: { properties, required } }: KindVersion): StructureProblem[] {
  const isLeftOut = properties?.spec && !required?.includes('spec') && resource.get('spec') === undefined;
  if (!isLeftOut || WITHOUT_SPEC.includes(resource.kind)) { return []; }
  return [{ kind: 'required', resource, field: 'spec', message: 'The field \'spec\' is missing.', fix: 'Add the field spec.' }];
}

function namespaceProblem(resource: Resource): StructureProblem[] {
  const namespace = (resource.manifest as any).metadata?.namespace;
  if (!namespace) { return []; }
  const message = `A ${resource.kind} belongs to no namespace; '${namespace}' is left out.`;
  return [{ kind: 'cluster-scoped', resource, field: 'metadata.namespace', message }];
}

const roots = new WeakMap<Schema, Schema>();

/** Every object has these three, whether or not its CRD says so; CRDs leave `metadata` open. */
function rootOf({ group }: KindFacts, schema: Schema): Schema {
  if (isNative(group)) { return schema; }
  if (!roots.has(schema)) {
    const text: Schema = { type: 'string' };
    const properties = { apiVersion: text, kind: text, ...schema.properties, metadata: { $ref: '#/$defs/ObjectMeta' } };
    roots.set(schema, { ...schema, properties, $defs: builtIn().$defs });
  }
  return roots.get(schema)!;
}
