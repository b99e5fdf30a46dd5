import * as fs from 'fs';
import * as path from 'path';
import { App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { CanaryApp, InventoryItem, MeshGateway } from 'cdk8s-canary';

const OUTPUT = path.join('dist', 'quickstart');

/** Synthesizes one program of this folder and returns what it made. */
function synthesize(program: string): { files: string[]; objects: InventoryItem[] } {
  const outdir = path.join(OUTPUT, program);
  fs.rmSync(outdir, { recursive: true, force: true });
  process.env.CDK8S_OUTDIR = outdir;
  const { app } = require(path.resolve(__dirname, program)) as { app: App };
  return {
    files: fs.readdirSync(outdir).map(file => path.join(outdir, file)),
    objects: app.node.findAll().flatMap(inventoryOf),
  };
}

function inventoryOf(construct: IConstruct): InventoryItem[] {
  return construct instanceof CanaryApp || construct instanceof MeshGateway ? construct.inventory : [];
}

function print(title: string, { files, objects }: ReturnType<typeof synthesize>): void {
  const rows = [['OBJECT', 'OWNER', 'WHAT FOR'], ...objects.map(({ kind, name, owner, purpose }) => [`${kind}/${name}`, owner, purpose])];
  const widths = [0, 1].map(column => Math.max(...rows.map(row => row[column].length)));
  console.log(`${title}\n`);
  rows.forEach(([object, owner, purpose]) => console.log(`  ${object.padEnd(widths[0])}  ${owner.padEnd(widths[1])}  ${purpose}`));
  console.log(`\n  ${files.length} files: ${files.join(', ')}\n`);
}

print('With Flagger (examples/quickstart/flagger.ts)', synthesize('flagger'));
print('With Argo Rollouts (examples/quickstart/argo.ts, one line changed)', synthesize('argo'));
console.log('Objects owned by you are in the files; objects owned by Flagger are made by its controller, once yours are applied.');
console.log(`Next: kubectl apply -f ${path.join(OUTPUT, 'flagger')} (its namespaces, platform and shop, must exist);`);
console.log('then change the image, synthesize and apply again: that is a rollout.');
