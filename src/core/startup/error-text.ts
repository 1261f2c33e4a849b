/** What an error message of a failed start points at. */
export interface Suspicion {
  /** The part of the text that tells. */
  readonly told: string
  /** Calls that were refused, most likely first. */
  readonly calls: readonly string[]
  /** `measured`: seen by refusing exactly this call; `reported`: known from reports of others. */
  readonly basis: 'measured' | 'reported'
}

type Pattern = readonly [pattern: RegExp, calls: readonly string[], basis?: Suspicion['basis']]

/**
 * Messages of runc 1.1.5, crun 1.8.1, glibc 2.36 and its loader, each seen when exactly that call was refused with
 * EPERM. The more a pattern says, the earlier it stands.
 */
const patterns: readonly Pattern[] = [
  [/ensure \/proc\/self\/fd is on procfs/i, ['fstatfs']],
  [/readdirent \S*\/proc\/self\/fd/i, ['getdents64']],
  [/open \/proc\/self\/fd/i, ['openat']],
  [/unable to apply caps/i, ['capset']],
  [/unable to apply bounding set|prctl drop bounding/i, ['prctl']],
  [/unable to setup user: setgroups/i, ['setgroups']],
  [/unable to setup user: stat \S+/i, ['newfstatat']],
  [/unable to setup user: fstat \S+/i, ['fstat']],
  [/unable to setup user: operation not permitted/i, ['setgid', 'setuid']],
  [/chdir to cwd .{0,200}? failed: operation not permitted/i, ['chdir']],
  [/failed to verify if current working directory is safe/i, ['getcwd']],
  [/read \/proc\/self\/status/i, ['read']],
  [/clos(?:e|ing) log pipe/i, ['close']],
  [/cannot start an already running container/i, ['write']],
  [/futexwakeup addr/i, ['futex']],
  [/panic: runtime error: invalid memory address or nil pointer/i, ['getppid']],
  [/start container process:(?: error during container init:)? operation not permitted/i, ['capget']],
  [/container process is already dead/i, ['close', 'openat']],
  [/exec (?:container process )?[`"']?\/\S*: operation not permitted/i, ['execve']],
  [/capset: operation not permitted/i, ['capset']],
  [/cannot setresgid to/i, ['setresgid']],
  [/cannot setresuid to/i, ['setresuid']],
  [/read from the init process/i, ['write', 'rt_sigprocmask', 'rt_sigaction']],
  [/cannot set %fs base address|cannot set up thread-local storage/i, ['arch_prctl']],
  [/cannot apply additional memory protection after relocation/i, ['mprotect']],
  [/cannot stat shared object/i, ['newfstatat']],
  [/cannot open shared object file: operation not permitted/i, ['openat']],
  [/cannot read file data/i, ['pread64', 'read']],
  [/cannot close file descriptor: operation not permitted/i, ['close']],
  // https://github.com/moby/moby/issues/42680: glibc 2.34 asks clone3 first and takes only ENOSYS for "not there".
  [
    /pthread_create failed: operation not permitted|failed to create new OS thread/i,
    ['clone3', 'clone'],
    'reported',
  ],
  [/fork: operation not permitted/i, ['clone', 'clone3', 'fork'], 'reported'],
  [/segmentation fault|\b(?:code|status|rc)[ =:]*139\b/i, ['rt_sigreturn', 'mmap']],
]

/** A pasted text is a few lines; what is longer is no message. */
const mostCharacters = 20_000

/** What the text of a failed start points at; empty when nothing in it is known. */
export function suspicionsIn(text: string): readonly Suspicion[] {
  const head = text.slice(0, mostCharacters)
  return patterns.flatMap(([pattern, calls, basis = 'measured']) => {
    const told = pattern.exec(head)?.[0]
    return told === undefined ? [] : [{ told, calls, basis }]
  })
}
