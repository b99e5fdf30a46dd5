/** `npm run docs:rules`: writes docs/RULES.md from what the rules say of themselves. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rule } from '../src/checks';
import { rulesFor } from '../src/manifests';
import { PINNED_VERSIONS } from '../src/topology';

const FILE = join(__dirname, 'RULES.md');

const AREAS: { [area: string]: string } = {
  manifest: 'Files: whether manifests can be read at all.',
  schema: 'The form of an object: what an API server refuses, or drops without a word.',
  references: 'References between objects.',
  kubernetes: 'Workloads, Services, autoscalers and disruption budgets, as far as rollouts depend on them.',
  flagger: 'Flagger\'s Canaries, and what they refer to.',
  argo: 'Rollouts and analysis templates of Argo Rollouts.',
  gateway: 'Gateways, listeners, routes and grants of Gateway API, whoever implements it.',
  traefik: 'What Traefik does not do, or does in its own way, as an implementation of Gateway API.',
  linkerd: 'Injection, protocols, routes and policies of Linkerd.',
  gitops: 'Manifests that are applied again and again, while a controller changes the same fields.',
  acknowledge: 'Silencing rules.',
};

/** All rules as a document. */
export function rulesDocument(rules: readonly Rule[]): string {
  const areas = [...new Set(rules.map(({ name }) => name.split('/')[0]))];
  const of = (area: string) => rules.filter(({ name }) => name.startsWith(`${area}/`)).sort((a, b) => a.name.localeCompare(b.name));
  return `# Rules

Written by \`npm run docs:rules\` from the rules themselves, which are in \`src/checks/\`, one file each. There are ${rules.length}.

They run at synth for every app that holds a construct of this library, and over any manifests by \`cdk8s-canary check\`.
A rule says something only when it is certain: what is not among the manifests is unknown, not wrong.

- **error**: it breaks, or is silently ignored. Synthesis fails.
- **warning**: it is risky, or probably not what was meant.

Silence one where it does not count: \`Checks.acknowledge(construct, 'flagger/first-check', 'why')\`, or in a manifest the annotation
\`acknowledge.cdk8s-canary.dev/flagger.first-check: why\`.

Rules that hold for some versions only are told by the versions in use: ${Object.entries(PINNED_VERSIONS).map(([name, version]) => `${name} ${version}`).join(', ')}
unless others are declared.

| area | rules | about |
| --- | --- | --- |
${areas.map(area => `| [${area}](#${area}) | ${of(area).length} | ${AREAS[area] ?? ''} |`).join('\n')}

${areas.map(area => `## ${area}\n\n${of(area).map(entry).join('\n')}`).join('\n')}`;
}

function entry({ name, severity, title, why, fix, source, affects }: Rule): string {
  const versions = Object.entries(affects ?? {}).map(([component, range]) => `${component} ${range}`).join(', ');
  return [
    `### ${name}`,
    '',
    `**${severity}** ${title}.`,
    '',
    why,
    '',
    `Fix: ${fix}`,
    ...versions ? ['', `Versions: ${versions}`] : [],
    ...source ? ['', `[Source](${source})`] : [],
    '',
  ].join('\n');
}

if (require.main === module) { writeFileSync(FILE, rulesDocument(rulesFor([]))); }
