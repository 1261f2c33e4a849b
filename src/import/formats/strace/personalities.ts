import type { Catalog } from '#catalog/catalog.ts'
import { type Width, widthOf } from '../../architecture/named-calls.ts'
import { decodeUtf8 } from '../../bytes/utf8.ts'
import type { CalledName } from '../../evidence/called-names.ts'
import type { Personality } from '../../evidence/counters.ts'
import type { Prefix } from './prefix.ts'

export interface Personalities {
  /** In which the process of the prefix makes this call. */
  of(name: number, prefix: Prefix): Personality
  /** As it was when the process last called. */
  current(pid: number): Personality
  /** A new process is of its parent's kind. */
  inherit(child: number, personality: Personality): void
  /** `[ Process PID=5897 runs in 32 bit mode. ]`; false when the line is another. */
  readSwitch(bytes: Uint8Array, start: number, end: number, prefix: Prefix): boolean
  /** True when the log itself says which calls are 64-bit ones. */
  isTold(): boolean
  /** True when the log itself says that programs ran in 32-bit mode. */
  runs32(): boolean
  /** True when calls are not all of the first kind. */
  isMixed(): boolean
}

/**
 * With -o strace does not say when a process turns 32-bit: a name of one width tells, or the address that -i
 * prints, and holds until the next execve.
 */
export function createPersonalities(names: readonly CalledName[], catalog: Catalog): Personalities {
  /** Processes that are not known to run as 64-bit ones. */
  const known = new Map<number, Personality>()
  const widths: (Width | undefined)[] = []
  let hasSwitchLines = false
  let hasWideAddresses = false
  let runs32 = false
  let isMixed = false

  function widthAt(name: number): Width {
    const before = widths[name]
    if (before) return before
    const called = names[name]
    const width = called ? widthOf(called, catalog) : 'both'
    widths[name] = width
    return width
  }

  function become(pid: number, personality: Personality): Personality {
    known.set(pid, personality)
    if (personality !== 0) isMixed = true
    return personality
  }

  function of(name: number, { pid, width: address }: Prefix): Personality {
    if (address === 64) hasWideAddresses = true
    const width = widthAt(name)
    if (!isMixed && width !== 'only32' && address !== 32) return 0
    const called = names[name]
    if (called?.isX32) return 2
    const before = known.get(pid) ?? 0
    const is32 = width === 'only32' || (address === 32 && before !== 2)
    if (is32 && before !== 1) return become(pid, 1)
    const is64 = width === 'only64' || address === 64
    if (is64 && before === 1) return become(pid, 0)
    if (called?.name === 'execve' && !hasSwitchLines && address === 0) become(pid, 0)
    return before
  }

  function readSwitch(bytes: Uint8Array, start: number, end: number, { pid }: Prefix): boolean {
    const found = modeIn(decodeUtf8(bytes, start, Math.min(end, start + 80)))
    if (found === undefined) return false
    const { personality } = found
    hasSwitchLines = true
    if (personality === 1) runs32 = true
    become(pid, personality)
    known.set(found.pid, personality)
    return true
  }

  return {
    of,
    current: (pid) => (isMixed ? (known.get(pid) ?? 0) : 0),
    inherit: (child, personality) => known.set(child, personality),
    readSwitch,
    isMixed: () => isMixed,
    runs32: () => runs32,
    isTold: () => hasSwitchLines || hasWideAddresses,
  }
}

/** What the line of a switch says, and of which process. */
function modeIn(text: string): { readonly pid: number; readonly personality: Personality } | undefined {
  const [, pid, mode] = /^\[ Process PID=(\d+) runs in (64 bit|32 bit|x32) mode\. \]/.exec(text) ?? []
  if (pid === undefined) return undefined
  return { pid: Number(pid), personality: mode === '32 bit' ? 1 : mode === 'x32' ? 2 : 0 }
}
