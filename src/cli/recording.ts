import { collectings } from '#core/questions/learn/collecting.ts'

const whats = {
  'kernel-log':
    'under a profile that logs, without auditd: begin this on the host, run the container, Ctrl-C',
  auditd: 'under a profile that logs, with auditd: afterwards',
}

/** How to get a log, for the help of commands that read one. */
export const recordingHelp: readonly string[] = [
  '',
  'Record a log first:',
  '  every call with its arguments',
  '      strace -f -o app.strace COMMAND',
  ...collectings.flatMap(({ id, command }) => [
    `  ${whats[id]}`,
    ...command.split('\n').map((line) => `      ${line}`),
  ]),
]
