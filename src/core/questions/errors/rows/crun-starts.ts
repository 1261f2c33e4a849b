import { look, type Row, rows } from '../row.ts'

/** crun's messages when a call of the start is refused (crun 1.8.1, 1.21 and 1.28); backticks are read as quotes. */
export const crunStarts: readonly Row[] = rows({ by: 'crun', basis: 'measured' }, [
  { says: "exec container process '{X}': {E}", calls: 'execve', notes: ['error-note-file-capabilities'] },
  { says: "^exec '/{X}': {E}", calls: 'execve', notes: ['error-note-file-capabilities'] },
  { says: '^exec: {E}', calls: 'execve', notes: ['error-note-file-capabilities'] },
  ['prctl drop bounding: {E}', 'prctl'],
  ["setresgid to <'|>{N}<'|>: {E}", 'setresgid'],
  ["setresuid to <'|>{N}<'|>: {E}", 'setresuid'],
  ['^capset: {E}', 'capset'],
  ['^setgroups: {E}', 'setgroups'],
  ['^sigprocmask: {E}', 'rt_sigprocmask'],
  ['^sigaction: {E}', 'rt_sigaction'],
  { says: '^select: {E}', near: 'is not running', calls: 'pselect6' },
  ['read from the exec fifo: {E}', 'read'],
  ["<error opening file|openat> '<|/proc/>self/setgroups': {E}", 'openat'],
  ["<error stat'ing file|stat> '<|/proc/>self/setgroups': {E}", 'statx'],
  ["<error reading from file|read from file> '<|/proc/>self/setgroups': {E}", 'read'],
  ["fstat fd '{N}': {E}", 'fstat'],
  ['^read pipe failed', 'write'],
  {
    says: '^read from the init process',
    calls: 'write rt_sigprocmask rt_sigaction',
    level: 'vague',
    notes: ['error-note-or-killed'],
  },
  {
    says: "container '{W}' is not running",
    calls: 'pselect6',
    level: 'last',
    notes: ['error-note-or-killed'],
  },
  {
    says: "failed to connect to container's attach socket",
    by: 'Podman',
    opening: look('error-look-start'),
    level: 'last',
  },
])
