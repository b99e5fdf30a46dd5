/**
 * `node scripts/load-plugins-lazily.js <index.js>`: rewrites what the compiler made of `export * as argo from './engines/argo'`, so that a plug-in is
 * loaded when it is asked for. Most apps use a few of them.
 */
const { readFileSync, writeFileSync } = require('node:fs');

const file = process.argv[2];
const text = readFileSync(file, 'utf8');
const lazy = text.replace(/^exports\.(\w+) = __importStar\((require\("[^"]+"\))\);$/gm,
  (_, name, load) => `Object.defineProperty(exports, '${name}', { enumerable: true, configurable: true, get: () => ${load} });`);
if (lazy === text) { throw new Error(`${file} exports no plug-in.`); }
writeFileSync(file, lazy);
