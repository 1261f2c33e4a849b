import { compareFiles, createMap, joinKeyring, perfOfProcess, userFaults } from '../meant.ts'
import { elsewhere, type Row, rows } from '../row.ts'

/** Memory policies, tracing, keys and other interfaces that few programs use and filters refuse. */
const memory = rows({ by: 'libnuma', basis: 'measured' }, [
  ['set_mempolicy: {E}', 'set_mempolicy'],
  ['setting <interleave mask|membind|localalloc|preferred node>: {E}', 'set_mempolicy'],
  ['get_mempolicy: {E}', 'get_mempolicy'],
  ['mbind: {E}', 'mbind'],
  {
    says: '<No NUMA support available on this system>',
    calls: 'get_mempolicy',
    level: 'vague',
    notes: ['error-note-numa'],
  },
  {
    says: '<set_mempolicy|Failed to set NUMA memory policy|Failed to set NUMA|setting NUMA memory policy>{X}{E}',
    calls: 'set_mempolicy',
    by: 'MySQL, PostgreSQL, vLLM',
    basis: 'reported',
  },
  { says: '<get_mempolicy>{X}{E}', calls: 'get_mempolicy', basis: 'reported' },
  { says: '<mbind>{X}{E}', calls: 'mbind', basis: 'reported' },
  { says: '<move_pages|numa_move_pages>{X}{E}', calls: 'move_pages', basis: 'reported' },
  { says: 'migrate_pages{X}{E}', calls: 'migrate_pages', basis: 'reported' },
  { says: 'userfaultfd{X}{E}', calls: [userFaults], by: 'userfaultfd', notes: ['error-note-userfaultfd'] },
  { says: 'memfd_secret{X}{E}', calls: 'memfd_secret', basis: 'reported' },
])

const debuggers = rows({ by: 'strace', basis: 'measured' }, [
  { says: 'ptrace({X}{E}', calls: 'ptrace', notes: ['error-note-ptrace'] },
  { says: 'creating serial event pipe failed', calls: 'pipe2', by: 'gdb' },
  { says: 'setpgrp failed in child: {E}', calls: 'setpgid', by: 'gdb' },
  {
    says: 'getcwd: cannot access parent directories: {E}',
    calls: 'getcwd',
    by: 'bash, gdb',
  },
  {
    says: '<Could not attach to process|ptrace: Operation not permitted|ptrace: Function not implemented|could not trace the inferior process|warning: ptrace>',
    calls: 'ptrace',
    by: 'gdb',
    basis: 'reported',
    notes: ['error-note-ptrace'],
  },
  {
    says: 'ptrace{X}{E}',
    calls: 'ptrace',
    by: 'gdb, strace',
    basis: 'reported',
    notes: ['error-note-ptrace'],
  },
  {
    says: 'process_vm_<readv|writev>{X}{E}',
    calls: 'process_vm_readv process_vm_writev',
    by: 'profilers',
    basis: 'reported',
    notes: ['error-note-ptrace'],
  },
  {
    says: '<No permission to enable|Failure to open event|perf_event_open>{X}<event|{E}>',
    calls: [perfOfProcess],
    by: 'perf',
    notes: ['error-note-perf'],
  },
  {
    says: '<Access to performance monitoring and observability operations is limited|perf_event_paranoid>',
    calls: 'perf_event_open',
    by: 'perf',
    level: 'vague',
    notes: ['error-note-perf'],
  },
  { says: 'Creation of the required BPF maps has failed', calls: 'bpf perf_event_open', by: 'bpftrace' },
  {
    says: '<bpf MAP_CREATE|BPF_MAP_CREATE|bpf_create_map|failed to create map|map create>{X}{E}',
    calls: [createMap],
    by: 'libbpf',
  },
  {
    says: '<bpf(|BPF_PROG_LOAD|libbpf:|bpf_prog_load|load program|bpf>{X}{E}',
    calls: 'bpf',
    by: 'libbpf',
    basis: 'reported',
  },
  { says: 'kcmp{X}{E}', calls: [compareFiles], by: 'kcmp' },
  { says: 'pidfd_getfd{X}{E}', calls: 'pidfd_getfd', by: 'pidfd_getfd' },
  {
    says: 'suspending seccomp failed: {E}',
    opening: elsewhere('error-elsewhere-criu'),
    by: 'CRIU',
  },
])

const keys = rows({ by: 'keyctl', basis: 'measured' }, [
  { says: 'keyctl{X}{E}', calls: [joinKeyring, 'keyctl'] },
  { says: 'add_key{X}{E}', calls: 'add_key' },
  { says: 'request_key{X}{E}', calls: 'request_key', basis: 'reported' },
  { says: 'fanotify<_init|>{X}{E}', calls: 'fanotify_init', by: 'fanotify' },
  { says: 'quotactl{X}{E}', calls: 'quotactl', by: 'quota' },
  { says: '<insmod|modprobe|finit_module|init_module>{X}{E}', calls: 'finit_module init_module', by: 'kmod' },
])

export const kernelInterfaces: readonly Row[] = [...memory, ...debuggers, ...keys]
