#!/usr/bin/env node
import { run } from './run';

const { NO_COLOR, FORCE_COLOR } = process.env;

// Whoever reads the output may have read enough, like `head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => { if (code === 'EPIPE') { process.exit(); } });

void run(process.argv.slice(2), {
  stdin: process.stdin,
  out: text => { process.stdout.write(text); },
  err: text => { process.stderr.write(text); },
  colors: !NO_COLOR && (FORCE_COLOR ? FORCE_COLOR !== '0' : Boolean(process.stdout.isTTY)),
}).then(code => { process.exitCode = code; });
