import { type Row, rows } from '../row.ts'

const permissions = ['error-note-ownership']

/** What coreutils 9.1 and util-linux 2.38 print when a call on files is refused, by refusing each call in turn. */
export const fileRows: readonly Row[] = rows({ by: 'coreutils', basis: 'measured' }, [
  { says: 'mkdir: cannot create directory {X}: {E}', calls: 'mkdir mkdirat', notes: permissions },
  { says: 'ln: failed to create symbolic link {X}: {E}', calls: 'symlinkat symlink', notes: permissions },
  { says: 'ln: failed to create hard link {X}: {E}', calls: 'linkat link', notes: permissions },
  { says: 'rm: cannot remove {X}: {E}', calls: 'unlinkat', notes: permissions },
  { says: 'rmdir: failed to remove {X}: {E}', calls: 'rmdir', notes: permissions },
  { says: 'touch: setting times of {X}: {E}', calls: 'utimensat', notes: permissions },
  { says: 'preserving times for {X}: {E}', calls: 'utimensat', notes: permissions },
  { says: 'preserving permissions for {X}: {E}', calls: 'fsetxattr', notes: permissions },
  {
    says: 'preserving ownership for {X}: {E}',
    calls: 'fchown fchownat',
    basis: 'reported',
    notes: permissions,
  },
  { says: 'mknod: {X}: {E}', calls: 'mknodat mknod', notes: ['error-note-mknod'] },
  { says: 'mkfifo: cannot create fifo {X}: {E}', calls: 'mknodat mknod', notes: permissions },
  { says: 'truncate: failed to truncate {X}: {E}', calls: 'ftruncate', notes: permissions },
  { says: 'sync: error syncing {X}: {E}', calls: 'fsync' },
  ['df: {X}: {E}', 'statfs'],
  ['failed to get groups for the current process: {E}', 'getgroups'],
  ['stty: {X}: {E}', 'ioctl'],
  { says: 'find: Failed to restore initial working directory: {E}', calls: 'fchdir', by: 'find' },
  { says: "taskset: failed to set pid {N}'s affinity: {E}", calls: 'sched_setaffinity', by: 'util-linux' },
  { says: 'prlimit: failed to <set|get> the {X}limit: {E}', calls: 'prlimit64', by: 'util-linux' },
  { says: 'flock: {X}: {E}', calls: 'flock', by: 'util-linux' },
])
