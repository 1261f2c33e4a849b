import { elsewhere, type Row, rows } from '../row.ts'

/** Profiles that the engine or the runtime does not take: no call was refused. */
const libseccomp = rows({ by: 'runc', basis: 'measured' }, [
  {
    says: 'error adding seccomp <filter |>rule for syscall {W}: <permission denied|requested action matches default action>',
    opening: elsewhere('error-elsewhere-repeats-default'),
    by: 'runc < 1.0.2',
    basis: 'reported',
  },
  {
    says: 'error adding seccomp <filter |>rule for syscall {W}: file exists',
    opening: elsewhere('error-elsewhere-two-rules'),
  },
  {
    says: 'error adding seccomp <filter |>rule for syscall {W}: two checks on same syscall argument',
    opening: elsewhere('error-elsewhere-errno'),
  },
  {
    says: 'error adding seccomp <filter |>rule for syscall {W}: {X}<invalid argument|unrecognized syscall|numerical argument>',
    opening: elsewhere('error-elsewhere-rule'),
    basis: 'reported',
  },
  { says: 'syscalls only have up to 6 arguments', opening: elsewhere('error-elsewhere-index') },
  { says: 'listenerPath is not set', opening: elsewhere('error-elsewhere-listener') },
  { says: 'failed to connect with seccomp agent', opening: elsewhere('error-elsewhere-agent') },
  { says: 'SCMP_ACT_NOTIFY cannot be used', opening: elsewhere('error-elsewhere-notify') },
  { says: 'empty string is not a valid syscall', opening: elsewhere('error-elsewhere-empty-name') },
  { says: 'error adding architecture to seccomp filter', opening: elsewhere('error-elsewhere-arch') },
  { says: 'is not a valid action for seccomp', opening: elsewhere('error-elsewhere-action') },
  { says: 'is not a valid operator for seccomp', opening: elsewhere('error-elsewhere-operator') },
  { says: 'is not a valid arch for seccomp', opening: elsewhere('error-elsewhere-arch-name') },
  { says: 'seccomp flags are not yet supported by runc', opening: elsewhere('error-elsewhere-flags') },
  { says: 'seccomp flag {W} is not known to runc', opening: elsewhere('error-elsewhere-flags') },
  { says: 'error loading seccomp filter: invalid argument', opening: elsewhere('error-elsewhere-killable') },
  {
    says: '<error loading seccomp filter into kernel|unable to init seccomp>: {X}',
    opening: elsewhere('error-elsewhere-load'),
    basis: 'reported',
  },
  {
    says: 'cannot unmarshal {X} into Go {X}<LinuxSyscall|Seccomp|.seccomp|.syscalls>',
    opening: elsewhere('error-elsewhere-json'),
  },
  {
    says: '<seccomp is not supported|config provided but seccomp not supported|seccomp: config provided but seccomp not supported>',
    opening: elsewhere('error-elsewhere-no-seccomp'),
    basis: 'reported',
  },
])

const crun = rows({ by: 'crun', basis: 'measured' }, [
  { says: 'seccomp_rule_add_array: File exists', opening: elsewhere('error-elsewhere-two-rules') },
  { says: 'seccomp_rule_add {X}: Invalid argument', opening: elsewhere('error-elsewhere-errno') },
  {
    says: 'seccomp_rule_add{X}: Permission denied',
    opening: elsewhere('error-elsewhere-repeats-default'),
    basis: 'reported',
  },
  { says: 'invalid seccomp index', opening: elsewhere('error-elsewhere-index') },
  { says: 'open seccomp receiver', opening: elsewhere('error-elsewhere-agent') },
  { says: 'seccomp adding architecture', opening: elsewhere('error-elsewhere-arch') },
  { says: '<invalid seccomp action|seccomp get action>', opening: elsewhere('error-elsewhere-action') },
  { says: 'get_seccomp_operator', opening: elsewhere('error-elsewhere-operator') },
  { says: 'seccomp unknown architecture', opening: elsewhere('error-elsewhere-arch-name') },
  { says: 'unknown seccomp option', opening: elsewhere('error-elsewhere-flags') },
  { says: 'errno value specified for action', opening: elsewhere('error-elsewhere-errno-action') },
  {
    says: "Required field '<defaultAction|names|action>' not present",
    opening: elsewhere('error-elsewhere-json'),
  },
  { says: "load 'config.json': cannot parse the data", opening: elsewhere('error-elsewhere-json') },
])

const engines = rows({ by: 'Docker', basis: 'measured' }, [
  { says: 'compacting json for seccomp profile', opening: elsewhere('error-elsewhere-json') },
  { says: 'decoding seccomp profile failed', opening: elsewhere('error-elsewhere-json') },
  {
    says: '<opening seccomp profile|cannot load seccomp profile|failed to load seccomp profile|failed to generate seccomp spec opts>{X}no such file or directory',
    opening: elsewhere('error-elsewhere-no-file'),
  },
  {
    says: 'invalid seccomp profile',
    opening: elsewhere('error-elsewhere-no-file'),
    by: 'Kubernetes',
    basis: 'reported',
  },
])

export const refusedFilters: readonly Row[] = [...libseccomp, ...crun, ...engines]
