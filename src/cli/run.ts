import { Command, CommanderError } from 'commander';
import { checkCommand } from './check-command';
import { Exit, Io } from './io';
import { packageVersion } from './package-version';

/** Runs a command line, and gives its exit code. */
export async function run(args: string[], io: Io): Promise<Exit> {
  let exit = Exit.FINE;
  const program = new Command('cdk8s-canary')
    .description('Progressive delivery as code.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .helpCommand(false);
  program.addCommand(checkCommand(io, found => { exit = found; }).copyInheritedSettings(program));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (thrown) {
    if (thrown instanceof CommanderError) { return thrown.exitCode === 0 ? Exit.FINE : Exit.FAILED; }
    io.err(`error: ${thrown instanceof Error ? thrown.message : thrown}\n`);
    return Exit.FAILED;
  }
}
