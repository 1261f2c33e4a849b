import { look, type Row, rows } from '../row.ts'

const permissions = ['error-note-ownership']

/** Exceptions of languages, by refusing each call of small programs in turn (C++ of gcc 12, Python 3.11, Rust 1.9x). */
const cpp = rows({ by: 'C++ std::filesystem', basis: 'measured' }, [
  { says: 'filesystem error: cannot set permissions: {E}', calls: 'fchmodat', notes: permissions },
  {
    says: 'filesystem error: cannot create director<y|ies>: {E}',
    calls: 'mkdir mkdirat',
    notes: permissions,
  },
  {
    says: 'filesystem error: cannot remove all: {E}',
    calls: 'unlinkat getdents64 fcntl',
    notes: permissions,
  },
  { says: 'filesystem error: cannot remove: {E}', calls: 'unlink rmdir unlinkat', notes: permissions },
  {
    says: 'filesystem error: {X}{E}',
    calls: 'statx newfstatat openat mkdir unlinkat',
    basis: 'reported',
    level: 'vague',
  },
])

const python = rows({ by: 'Python', basis: 'measured' }, [
  { says: 'os.pipe()', near: '[Errno <1|38>]', calls: 'pipe2' },
  { says: 'os.waitpid(', near: '[Errno <1|38>]', calls: 'wait4' },
  { says: "can't open file {X}: [Errno <1|38>]", calls: 'openat ioctl newfstatat' },
  { says: 'pthread_sigmask(', near: '[Errno <1|38>]', calls: 'rt_sigprocmask' },
])

/** The error came through, the call did not. */
const unnamed = rows({ by: 'The program', basis: 'reported' }, [
  {
    says: '<PermissionError: [Errno 1]|OSError: [Errno 38]|Os { code: 1,|Os { code: 38,|os error 1)|os error 38)>',
    opening: look('error-look-strace'),
    level: 'last',
  },
])

export const languageRows: readonly Row[] = [...cpp, ...python, ...unnamed]
