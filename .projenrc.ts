import { cdk8s, javascript } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-canary',
  description: 'Progressive delivery as code: one cdk8s construct for Flagger and Argo Rollouts, Linkerd and Gateway API.',
  author: 'cdk8s-canary maintainers',
  authorAddress: 'maintainers@cdk8s-canary.dev',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-canary/cdk8s-canary.git',
  license: 'Apache-2.0',
  keywords: ['canary', 'flagger', 'argo-rollouts', 'gateway-api', 'linkerd', 'traefik', 'progressive-delivery'],
  defaultReleaseBranch: 'main',
  projenrcTs: true,
  github: false,
  release: false,
  docgen: true,

  // The peer minimum is also what the tests run against.
  cdk8sVersion: '2.70.106',
  constructsVersion: '10.5.0',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  minNodeVersion: '20.16.0',
  packageManager: javascript.NodePackageManager.NPM,
  devDeps: [
    '@kubernetes/client-node@^1',
    '@types/dns-packet@^5',
    'ajv@^8',
    'ajv-formats@^3',
    'dns-packet@^5',
    'esbuild@^0.28',
    'fast-check@^4',
    'js-yaml@^4',
    '@types/js-yaml@^4',
    '@types/semver@^7',
    'commander@^14',
    'fastest-levenshtein@^1',
    'picocolors@^1',
    'semver@^7',
    'json-schema-to-typescript@^15',
    'selfsigned@^5',
    'tsconfig-paths@^4',
    'yaml@^2',
  ],
  bin: { 'cdk8s-canary': 'lib/cli/main.js' },
  publishToPypi: { distName: 'cdk8s-canary', module: 'cdk8s_canary' },
  publishToMaven: { javaPackage: 'dev.cdk8scanary', mavenGroupId: 'dev.cdk8scanary', mavenArtifactId: 'cdk8s-canary' },
  publishToGo: { moduleName: 'github.com/cdk8s-canary/cdk8s-canary-go', packageName: 'cdk8scanary' },
  tsconfig: { compilerOptions: { inlineSourceMap: false, inlineSources: false } },

  jestOptions: {
    passWithNoTests: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      collectCoverage: false,
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      moduleNameMapper: { '^cdk8s-canary$': '<rootDir>/src' },
    },
  },
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'examples', 'benchmarks', 'docs', 'imports'],
    ignorePatterns: ['src/imports/', '*.d.ts', 'node_modules/'],
    commandOptions: { fix: false },
  },
  gitignore: ['/.jsii.tabl.json', '/.cache/', '/coverage/', '/test-reports/'],
});

// unrs-resolver's newest version makes `npm ci` refuse a fresh lockfile: not all its platform packages exist.
project.package.addField('overrides', { 'unrs-resolver': '1.12.2' });
// The package holds the pinned schemas, and nothing of what makes them.
project.npmignore?.exclude('/imports/*.ts', '/imports/*.md', '/imports/*.yaml');
project.npmignore?.exclude('/rosetta/', '/.jsii.tabl.json', '/examples/', '/benchmarks/', '/test/', '/scripts/', '/.ci/', '/.cache/');

// Everything outside src/ is written as its users would write it: `import … from 'cdk8s-canary'`.
new javascript.TypescriptConfig(project, {
  fileName: 'tsconfig.dev.json',
  include: ['.projenrc.ts', 'test/**/*.ts', 'examples/**/*.ts', 'benchmarks/**/*.ts', 'docs/**/*.ts', 'imports/**/*.ts'],
  compilerOptions: {
    target: 'ES2022',
    module: 'CommonJS',
    lib: ['es2022'],
    strict: true,
    noEmit: true,
    esModuleInterop: true,
    skipLibCheck: true,
    isolatedModules: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    ignoreDeprecations: '6.0',
    types: ['node', 'jest'],
    rootDir: '.',
    baseUrl: '.',
    paths: { 'cdk8s-canary': ['./src'] },
  },
});
project.eslint!.config.parserOptions.projectService = false;
project.eslint!.config.parserOptions.project = ['./tsconfig.json', './tsconfig.dev.json'];
project.eslint!.config.settings['import/resolver'].typescript.project = ['./tsconfig.json', './tsconfig.dev.json'];
// What the sources use is bundled.
project.eslint!.addOverride({
  files: ['src/**/*.ts'],
  rules: { 'import/no-extraneous-dependencies': ['error', { devDependencies: true, peerDependencies: true }] },
});
// What runs programs loads them only when their output folder is known; rules are loaded when there is something to check.
project.eslint!.addOverride({
  files: ['examples/quickstart/run.ts', 'test/support/examples.ts', 'src/lazily.ts'],
  rules: { '@typescript-eslint/no-require-imports': 'off' },
});
project.jest!.config.transform = { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.dev.json' }] };

const run = (file: string) => `ts-node -T -P tsconfig.dev.json -r tsconfig-paths/register ${file}`;
const task = (name: string, description: string, exec: string) =>
  project.addTask(name, { description, exec, receiveArgs: true });

task('quickstart', 'Synthesize the quickstart with both engines into dist/quickstart/', run('examples/quickstart/run.ts'));
task('docs:examples', 'Compile the examples in the docs and in the README', 'jsii-rosetta extract --compile --fail --strict');
task('docs:rules', 'Write docs/RULES.md from what the rules say of themselves', run('docs/rules.ts'));
task('docs:providers', 'Write docs/providers.md and the table in README.md: what gateways and meshes do', run('docs/providers.ts'));
task('docs:gateway-api', 'Write docs/gateway-api.md: which fields of Gateway API our constructs write', run('docs/gateway-api.ts'));
task('docs:mutations', 'Write docs/mutations.md: which slips in good manifests the rules catch', run('docs/mutations.ts'));
task('imports', 'Regenerate imports/ and src/imports/ from the CRD files of a folder', run('imports/regenerate.ts'));
task('cluster:build', 'Build the programs of the test cluster into the user cache', run('test/cluster/tools/main.ts'));
task('test:cluster', 'Prove on the genuine controllers what the library writes', run('test/cluster/run.ts'));
task('bench', 'Measure what synthesis and loading cost', run('benchmarks/run.ts'));

// Java and Go can be generated, but not built, while their registries lack the versions of cdk8s and cdk8s-plus that we need.
const codeOnly = task('package:code-only', 'Generate the Python, Java and Go code', 'jsii-pacmak --code-only -t python -t java -t go -o dist/code-only');
const packageAll = project.tasks.tryFind('package-all')!;
packageAll.reset();
packageAll.spawn(project.tasks.tryFind('package:js')!);
packageAll.spawn(codeOnly);

// Reserved words of languages that are no target here are the one warning that does not count.
project.compileTask.reset('jsii --silence-warnings=reserved-word --fail-on-warnings');

// A hundred small files take longer to load than one: the package is one file, with the types beside it, and what it uses in it.
// What is loaded later, and the command, are files of their own.
// Rules are bundled from their sources: one scope for all of them loads in two thirds of the time that as many compiled modules take.
const BUNDLES: [string, string, string[]][] = [
  ['lib/cli/main.js', 'lib/cli/main.js', ['../checks', '../manifests']],
  ['lib/manifests/index.js', 'lib/manifests/index.js', ['../checks']],
  ['lib/checks/index.js', 'src/checks/index.ts', []],
  ['lib/index.js', 'lib/index.js', ['cdk8s', 'cdk8s-plus-28', 'constructs']],
];
project.postCompileTask.prependExec(`find lib -mindepth 2 -name "*.js" ${BUNDLES.map(([file]) => `! -path ${file}`).join(' ')} -delete`);
for (const [file, entry, outside] of [...BUNDLES].reverse()) {
  const externals = outside.map(name => `--external:${name}`).join(' ');
  project.postCompileTask.prependExec(`esbuild ${entry} --bundle --platform=node ${externals} --outfile=${file} --allow-overwrite --log-level=warning`);
}
project.postCompileTask.prependExec('node scripts/load-plugins-lazily.js lib/index.js');

project.testTask.prependExec('tsc --noEmit -p tsconfig.dev.json');

project.synth();
