import { cloneThread } from '../meant.ts'
import { elsewhere, type Row, rows } from '../row.ts'

const note = ['error-note-clone3']
const threads = ['clone3', cloneThread] as const

/**
 * Threads and processes that do not start. From 2.34 on glibc tries clone3 and takes only ENOSYS for "not there"
 * (https://github.com/moby/moby/issues/42680). EAGAIN is a limit, never a filter of engines.
 */
const limits = rows({ by: 'Linux', basis: 'reported' }, [
  {
    says: "<pthread_create|failed to create new OS thread|newosproc|unable to create native thread|unable to create new native thread|spawn thread|can't start new thread|std::system_error|uv_thread_create|thread failed to start|fork|clone>{X}<Resource temporarily unavailable|EAGAIN|errno=11|code: 11|os error 11>",
    opening: elsewhere('error-elsewhere-limit'),
  },
  {
    says: "terminate called after throwing an instance of 'std::system_error'",
    near: 'Resource temporarily unavailable',
    opening: elsewhere('error-elsewhere-limit'),
    by: 'C++',
  },
])

const measured = rows({ by: 'C', basis: 'measured' }, [
  { says: 'getaddrinfo() thread failed to start', calls: threads, by: 'curl', notes: note },
  {
    says: "terminate called after throwing an instance of 'std::system_error'",
    near: '{E}',
    calls: threads,
    by: 'C++ std::thread',
    notes: note,
  },
  { says: "can't start new thread", calls: threads, by: 'Python', notes: note },
  { says: 'pthread_create failed ({E})', calls: threads, by: 'Java', notes: note },
  {
    says: 'Cannot create VM thread. Out of system resources',
    calls: threads,
    by: 'Java',
    notes: note,
    level: 'vague',
  },
  { says: 'uv_thread_create(', calls: threads, by: 'Node.js', notes: note },
  { says: 'uv_loop_init(&tracing_loop_)', calls: 'epoll_create1 eventfd2', by: 'Node.js' },
  { says: '<sh|bash>: {X}Cannot fork', calls: [cloneThread, 'vfork'], by: 'dash' },
  { says: 'Pipe call failed', calls: 'pipe2', by: 'dash' },
  { says: 'fork system call failed: {E}', calls: [cloneThread], by: 'coreutils' },
  { says: 'make: getcwd: {E}', calls: 'getcwd', by: 'make' },
  { says: 'getcwd() failed: {E}', calls: 'getcwd', by: 'dash' },
  { says: 'make: *** wait: {E}', calls: 'wait4', by: 'make' },
  { says: 'make: *** sigprocmask{X}: {E}', calls: 'rt_sigprocmask', by: 'make' },
  { says: 'make: *** INTERNAL: readdir: {E}', calls: 'getdents64', by: 'make' },
  {
    says: '^make<|[{N}]>: {W}: {E}',
    calls: 'clone3 faccessat2 access setresuid setresgid',
    by: 'make',
    notes: ['error-note-make'],
  },
])

const reported = rows({ by: 'Go', basis: 'reported' }, [
  { says: 'pthread_create<| failed| error>: {E}', calls: threads, notes: note, by: 'C, Go with cgo' },
  { says: 'failed to create new OS thread{X}errno=<1|38>)', calls: [cloneThread], notes: [] },
  { says: 'newosproc', near: 'errno=<1|38>', calls: [cloneThread] },
  { says: 'failed to spawn thread{X}{E}', calls: threads, notes: note, by: 'Rust' },
  { says: 'failed to spawn thread: Os { code: <1|38>,', calls: threads, notes: note, by: 'Rust' },
  {
    says: '<unable to create native thread|unable to create new native thread|Failed to start the native thread|Failed to start thread>',
    calls: threads,
    notes: [...note, 'error-note-or-limit'],
    by: 'Java',
    level: 'vague',
  },
  {
    says: '<thread|pthread>{X}<create|start|spawn>{X}: {E}',
    calls: threads,
    notes: note,
    by: 'C',
  },
  { says: "ThreadError: can't create Thread: {E}", calls: threads, notes: note, by: 'Ruby' },
  { says: 'boost::thread_resource_error: {E}', calls: threads, notes: note, by: 'Boost' },
  {
    says: 'OpenBLAS blas_thread_init: pthread_create failed{X}{E}',
    calls: threads,
    notes: note,
    by: 'OpenBLAS',
  },
  { says: 'uv_thread_create: {E}', calls: threads, notes: note, by: 'libuv' },
  { says: '<vfork|fork>: {E}', calls: [cloneThread, 'clone3', 'vfork', 'fork'], notes: note, by: 'C' },
  { says: 'fork failed: {E}', calls: [cloneThread, 'clone3'], notes: note, by: 'C' },
  { says: 'posix_spawn{X}: {E}', calls: ['clone3', cloneThread, 'execve'], notes: note, by: 'C' },
])

export const threadRows: readonly Row[] = [...limits, ...measured, ...reported]
