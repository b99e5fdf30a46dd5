import { Severity } from '../../model/finding';
import { pathOf, placedHooks } from '../../topology';
import { ICheck } from '../check';

const HOST = /^https?:\/\/[^/]*load-?tester/;
const COMMANDS = ['cmd', 'bash', 'helmv3', 'kubectl'];
const TASKS = [...COMMANDS, 'helm', 'concord', 'ngrinder'];

export const loadTesterCommand: ICheck = {
  rule: {
    name: 'flagger/load-tester-command',
    severity: Severity.WARNING,
    title: 'A webhook gives Flagger\'s load tester a command that it can run',
    why: 'The load tester answers with an error to a task of an unknown type, and to one without a command. That counts as a failed check.',
    fix: 'Write metadata.type (cmd for load, bash for a test) and metadata.cmd.',
    source: 'https://docs.flagger.app/usage/webhooks#load-testing',
  },
  check: topology => placedHooks(topology).flatMap(({ canary, value: { url, name, metadata = {} }, at }) => {
    const { type = 'cmd', cmd } = metadata;
    if (!HOST.test(url) || pathOf(url) !== '/' || Object.keys(metadata).length === 0) { return []; }
    const about = (message: string) => [{ resource: canary, field: `${at}.metadata`, message }];
    if (!TASKS.includes(type)) { return about(`The webhook '${name}' asks for a task of type '${type}'; the load tester knows ${TASKS.join(', ')}.`); }
    return COMMANDS.includes(type) && cmd === undefined ? about(`The webhook '${name}' gives the load tester no cmd.`) : [];
  }),
};
