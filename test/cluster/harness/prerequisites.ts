import { spawnSync } from 'node:child_process';
import { sandboxProblem } from './sandbox';

/** What this machine lacks to run a cluster, and what to do about it. Empty if nothing. */
export function missingPrerequisites(): string[] {
  if (process.platform !== 'linux') { return [`Linux is needed for network namespaces, and this is ${process.platform}: use a Linux machine or virtual machine.`]; }
  if (!(process.features as { require_module?: boolean }).require_module) {
    return [`Node 20.19 or newer is needed to load the Kubernetes client, and this is ${process.versions.node}.`];
  }
  const commands = Object.entries({ ip: 'iproute2', unshare: 'util-linux', mount: 'mount' })
    .filter(([command]) => spawnSync(command, ['--version']).error)
    .map(([command, pack]) => `The command \`${command}\` is needed: install the package ${pack}.`);
  return commands.length > 0 ? commands : missingNamespaces();
}

function missingNamespaces(): string[] {
  const problem = sandboxProblem();
  return problem === undefined ? [] : [
    `Network, process and mount namespaces are needed, and cannot be made here (${problem}): be root, or allow user namespaces`
    + ' (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0); a container has to be privileged.',
  ];
}
