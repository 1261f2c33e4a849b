/** A name as it may have been meant. */
export interface SpellingGuess {
  readonly name: string
  /** True where the spelling is a kernel function's, whose names differ from the table's. */
  readonly entryPoint: boolean
}

/** `sys_enter_openat` (tracepoint), `__x64_sys_openat`, `__ia32_compat_sys_openat`, `__se_sys_openat`. */
const entryPoints = [
  /^sys_(?:enter|exit)_(.+)$/,
  /^__(?:\w+?_)?(?:compat_)?sys_(.+)$/,
  /^(?:compat|ksys)_sys_(.+)$/,
]
/** `__NR_openat`, `SYS_openat`, `SYS_OPENAT`, `SCMP_SYS(openat)`, `sys_openat`. */
const tableNames = [/^__nr_(.+)$/, /^__pnr_(.+)$/, /^scmp_sys\((.+)\)$/, /^sys_(.+)$/]

/**
 * The readings of what a tool printed, the most literal first.
 * `#64` is how strace marks an x32 call made through the 64-bit table; `socketcall(socket)` is how audit
 * shows what a multiplexed call was for, and the call the filter sees is the one before the bracket.
 */
export function unspell(printed: string): readonly SpellingGuess[] {
  const bare = printed
    .trim()
    .replace(/#64$/, '')
    .replace(/^(socketcall|ipc)\(\w+\)$/, '$1')
  const literal = { name: bare, entryPoint: false }
  const lower = bare.toLowerCase()
  return [
    literal,
    ...stripped(lower, entryPoints, true),
    ...stripped(lower, tableNames, false),
    ...(lower === bare ? [] : [{ name: lower, entryPoint: false }]),
  ]
}

function stripped(text: string, patterns: readonly RegExp[], entryPoint: boolean): readonly SpellingGuess[] {
  return patterns.flatMap((pattern) => {
    const name = pattern.exec(text)?.[1]
    return name === undefined ? [] : [{ name, entryPoint }]
  })
}
