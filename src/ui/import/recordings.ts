import { collectings } from '#core/questions/learn/collecting.ts'

/** Ways to record a log, with the exact command; words are in `import.record-<id>`. */
export const recordings = [
  { id: 'program', command: 'strace -f -o app.strace COMMAND' },
  { id: 'counts', command: 'strace -f -c -o app.counts COMMAND' },
  {
    id: 'docker',
    command:
      'docker run --security-opt seccomp=unconfined --cap-add SYS_PTRACE -v "$PWD:/log" --entrypoint strace IMAGE -f -o /log/app.strace COMMAND',
  },
  { id: 'attach', command: 'strace -f -p PID -o app.strace' },
  ...collectings,
] as const

/** Recorded logs to try with; each is loaded when it is chosen. */
export const samples = [
  { id: 'strace', name: 'shell-script.strace', load: () => import('./samples/shell-script.strace?raw') },
  { id: 'summary', name: 'tar-summary.strace', load: () => import('./samples/tar-summary.strace?raw') },
  { id: 'audit', name: 'kernel-audit.log', load: () => import('./samples/kernel-audit.log?raw') },
] as const
