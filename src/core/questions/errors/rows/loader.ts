import { look, type Row, rows } from '../row.ts'

/** Before `main`: the loader and the C library of a program (glibc 2.36 measured; musl from its source). */
const glibc = rows({ by: 'glibc', basis: 'measured' }, [
  ['cannot open shared object file: {E}', 'openat'],
  ['cannot stat shared object: {E}', 'newfstatat'],
  ['cannot close file descriptor: {E}', 'close'],
  ['libraries: libc.so.6: cannot read file data: {E}', 'pread64'],
  ['cannot read file data: {E}', 'read pread64'],
  ['cannot apply additional memory protection after relocation: {E}', 'mprotect'],
  ['cannot set %fs base address', 'arch_prctl'],
  {
    says: '<cannot set up thread-local storage|cannot allocate TLS>',
    calls: 'arch_prctl',
    basis: 'reported',
  },
  {
    says: '<cannot map zero-fill pages|failed to map segment from shared object|cannot create cache for search path|cannot change memory protections>: {E}',
    calls: 'mmap mprotect',
    basis: 'reported',
  },
  { says: '{W}: cannot change memory protections', calls: 'mprotect' },
  {
    says: 'cannot enable executable stack as shared object requires: {E}',
    calls: 'mprotect',
    basis: 'reported',
  },
])

const musl = rows({ by: 'musl', basis: 'reported' }, [
  { says: 'Error loading shared library {X}: {E}', calls: 'open openat fstat read mmap' },
  { says: 'Error relocating {X}: RELRO protection failed: {E}', calls: 'mprotect' },
])

/** What is left of a program that fails before it can print. */
const silent = rows({ by: 'C', basis: 'measured' }, [
  {
    says: '<segmentation fault|exit code 139|exit code: 139|exited with code 139|exit status 139|status 139|status=139|code 139|exitCode: 139|exited (139)|signal 11>',
    calls: 'rt_sigreturn mmap',
    level: 'last',
    notes: ['error-note-segfault'],
  },
  {
    says: '<exit code 126|exit code: 126|exited with code 126|exit status 126|status 126|exitCode: 126|exited (126)>',
    calls: 'execve',
    basis: 'reported',
    level: 'last',
    notes: ['error-note-126'],
  },
])

/** Killed by the filter: the text never says by which call. */
const killed = rows({ by: 'Linux', basis: 'measured' }, [
  { says: 'bad system call', opening: look() },
  { says: 'killed by SIGSYS', opening: look('error-look-sigsys') },
  { says: 'status=31/SYS', opening: look('error-look-systemd'), by: 'systemd' },
  {
    says: '<SIGSYS|signal 31|signal: 31|Signals.SIGSYS: 31|exit status -31|exit code -31|returncode=-31|died with 31>',
    opening: look(),
    level: 'vague',
  },
  {
    says: '<exit code 159|exit code: 159|exited with code 159|exit status 159|status 159|status=159|code 159|exitCode: 159|exited (159)|error 159|ExitCode": 159|ExitCode":159|rc=159>',
    opening: look(),
    level: 'vague',
  },
  {
    says: 'callbacks suppressed',
    near: '<audit|printk>',
    opening: look('error-look-suppressed'),
    level: 'last',
  },
])

/** They quote names of libraries, which other rows could take for their own words. */
export const librariesRows: readonly Row[] = [...glibc, ...musl]

export const loader: readonly Row[] = [...killed, ...silent]
