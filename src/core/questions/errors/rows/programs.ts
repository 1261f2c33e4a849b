import { fuseMount, noRandomisation, plainCall, readKernelLog, realtimeClock } from '../meant.ts'
import { openingRules } from '../opening.ts'
import { type Row, rows } from '../row.ts'

const ring = {
  kind: 'rules',
  rules: openingRules([plainCall('io_uring_setup'), plainCall('io_uring_enter')]),
  take: 'all',
} as const
const ringNotes = ['error-note-io-uring']

const rings = rows({ by: 'liburing', basis: 'measured' }, [
  {
    says: '<io_uring_queue_init|io_uring_setup|io_queue_init|queue_init|create_uring>{X}{E}',
    calls: 'io_uring_setup',
    opening: ring,
    notes: ringNotes,
  },
  {
    says: 'create_uring failed',
    calls: 'io_uring_setup',
    by: 'MariaDB',
    opening: ring,
    notes: ringNotes,
    level: 'vague',
  },
  {
    says: '<io_uring|io-uring|iouring|uring>{X}{E}',
    calls: 'io_uring_setup',
    basis: 'reported',
    opening: ring,
    notes: ringNotes,
  },
  {
    says: 'io_setup{X}: {E}',
    calls: 'io_setup',
    by: 'libaio',
    basis: 'reported',
    notes: ['error-note-aio'],
  },
])

const coreutils = rows({ by: 'coreutils', basis: 'measured' }, [
  {
    says: '<ls: cannot access|stat: cannot statx|cannot statx|ls: cannot open directory> {X}: {E}',
    calls: 'statx',
  },
  { says: 'du: cannot access {X}: {E}', calls: 'newfstatat statx', basis: 'reported' },
  {
    says: '<cp|mv|rm|install|touch|find|chmod|chown|ln>: <cannot stat|cannot access|failed to access> {X}: {E}',
    calls: 'statx newfstatat',
    basis: 'reported',
  },
  ["reading directory '{X}': {E}", 'getdents64'],
  ['cannot read realtime clock: {E}', 'clock_nanosleep'],
  {
    says: 'date: cannot set date: {E}',
    calls: [realtimeClock],
    notes: ['error-note-clock'],
  },
  {
    says: 'chown: changing <ownership|group> of {X}: {E}',
    calls: 'fchownat',
    notes: ['error-note-ownership'],
  },
  {
    says: 'chmod: changing permissions of {X}: {E}',
    calls: 'fchmodat fchmodat2',
    notes: ['error-note-ownership'],
  },
  { says: 'mv: cannot move {X}: {E}', calls: 'renameat2 renameat rename', notes: ['error-note-ownership'] },
  { says: 'nice: cannot set niceness: {E}', calls: 'setpriority' },
  {
    says: '<cp|install>: preserving {X}: {E}',
    calls: 'fchown fchmod utimensat fsetxattr',
    basis: 'reported',
    notes: ['error-note-ownership'],
  },
  {
    says: 'tar: {X}: Cannot change mode to {W}: {E}',
    calls: 'fchmodat2 fchmod fchmodat',
    by: 'tar',
    basis: 'reported',
    notes: ['error-note-fchmodat2'],
  },
  {
    says: '{X}<Cannot change mode|changing permissions|unable to set permissions|failed to set permissions|chmod>{X}: {E}',
    calls: 'fchmodat2 fchmodat fchmod chmod',
    by: 'C',
    basis: 'reported',
    notes: ['error-note-fchmodat2', 'error-note-ownership'],
  },
  {
    says: 'tar: {X}: <Cannot change ownership|Cannot utime|Cannot stat>{X}: {E}',
    calls: 'fchownat utimensat newfstatat',
    by: 'tar',
    basis: 'reported',
    notes: ['error-note-ownership'],
  },
  {
    says: 'rsync: {X}<failed to set times|failed to set permissions|chown|mkstemp>{X}: {E}',
    calls: 'utimensat fchmodat fchownat',
    by: 'rsync',
    basis: 'reported',
    notes: ['error-note-ownership'],
  },
])

const system = rows({ by: 'util-linux', basis: 'measured' }, [
  ['su: cannot set groups: {E}', 'setgroups'],
  ['su: cannot set user id: {E}', 'setuid'],
  ['ulimit: {X}cannot <get|modify> limit: {E}', 'prlimit64'],
  { says: 'setarch: failed to set personality to {X}: {E}', calls: [noRandomisation, 'personality'] },
  {
    says: 'Error disabling address space randomization: {E}',
    calls: [noRandomisation],
    by: 'gdb',
    notes: ['error-note-gdb'],
  },
  {
    says: '<personality|ADDR_NO_RANDOMIZE|disable ASLR|disabling ASLR|turn off ASLR|ASLR>{X}{E}',
    calls: [noRandomisation],
    by: 'gdb, sanitizers, lldb',
    basis: 'reported',
  },
  {
    says: 'personality set failed',
    calls: [noRandomisation],
    by: 'lldb',
    basis: 'reported',
    notes: ['error-note-gdb'],
  },
  {
    says: '<dmesg: read kernel buffer failed|klogctl|syslog(SYSLOG>{X}{E}',
    calls: [readKernelLog],
    by: 'dmesg',
  },
  {
    says: 'mount: {X}<permission denied|{E}>',
    calls: 'mount fsopen',
    notes: ['error-note-mount', 'error-note-apparmor-mount'],
    by: 'mount',
  },
  {
    says: 'umount: {X}<must be superuser|{E}>',
    calls: 'umount2',
    notes: ['error-note-apparmor-mount'],
    basis: 'reported',
    by: 'umount',
  },
  {
    says: 'fusermount{X}: mount failed: {E}',
    calls: [fuseMount],
    by: 'fusermount',
    notes: ['error-note-fuse', 'error-note-apparmor-mount'],
  },
  { says: 'pivot_root{X}: {E}', calls: 'pivot_root', basis: 'reported', by: 'pivot_root' },
  { says: '<swapon|swapoff>: {X}failed: {E}', calls: 'swapon swapoff', notes: ['error-note-swap'] },
  {
    says: 'hostname: <you must be root|sethostname>{X}',
    calls: 'sethostname',
    basis: 'reported',
    by: 'hostname',
  },
  {
    says: '<chroot: cannot change root directory to {X}|chroot>: {E}',
    calls: 'chroot',
    basis: 'reported',
    by: 'coreutils',
  },
  {
    says: '<setgroups|seteuid|setegid|setuid|setresuid|setgid>{X}<{E}|1: Operation not permitted>',
    calls: 'setgroups setgid setuid setresgid setresuid',
    by: 'apt, sshd, su',
    basis: 'reported',
    notes: ['error-note-setids'],
  },
  {
    says: "<sched_setscheduler|failed to set scheduler|sched_setparam|failed to set pid {N}'s policy>{X}{E}",
    calls: 'sched_setscheduler',
    basis: 'reported',
    notes: ['error-note-nice'],
  },
])

const clocks = rows({ by: 'chronyd, ntpd', basis: 'reported' }, [
  {
    says: '<adjtimex|adjtime|ntp_adjtime|clock_adjtime>{X}{E}',
    calls: 'clock_adjtime adjtimex',
    notes: ['error-note-clock-adjtime'],
  },
  {
    says: '<clock_settime|settimeofday|Cannot set system clock|cannot set the system clock|step-systime|set system time>{X}{E}',
    calls: [realtimeClock, 'settimeofday'],
    notes: ['error-note-clock'],
  },
  {
    says: '<clock_gettime|clock_getres|gettimeofday>{X}{E}',
    calls: 'clock_gettime64 clock_gettime',
    by: 'C on 32-bit',
    notes: ['error-note-time64'],
  },
])

export const programRows: readonly Row[] = [...rings, ...coreutils, ...system, ...clocks]
