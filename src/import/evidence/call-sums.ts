import type { Catalog } from '#catalog/catalog.ts'
import type { CallTally } from '#core/base/tally.ts'

/** What a line says was called: a name, or a number that has none yet. */
export type CallIdentity = Pick<CallTally, 'arch' | 'name' | 'nr'>

export interface CallSums {
  add(call: CallIdentity, line: number, times?: number): void
  /** Notes an error of a call that was added before. */
  fail(call: CallIdentity, error: string, times?: number): void
  has(call: CallIdentity): boolean
  list(): readonly CallTally[]
}

type Sum = { -readonly [K in keyof CallTally]: CallTally[K] } & { errors: Record<string, number> }

/** Adds up calls by architecture and name or number. */
export function createCallSums(): CallSums {
  const sums = new Map<string, Sum>()

  return {
    add({ arch, name, nr }, line, times = 1) {
      const key = keyOf({ arch, name, nr })
      const sum = sums.get(key)
      if (sum === undefined) {
        sums.set(key, { arch, name, nr, calls: times, errors: {}, args: [], firstLine: line, lastLine: line })
        return
      }
      sum.calls += times
      sum.lastLine = line
    },
    fail(call, error, times = 1) {
      const sum = sums.get(keyOf(call))
      if (sum) sum.errors[error] = (sum.errors[error] ?? 0) + times
    },
    has: (call) => sums.has(keyOf(call)),
    list: () => [...sums.values()],
  }
}

function keyOf({ arch, name, nr }: CallIdentity): string {
  return `${arch} ${name ?? nr}`
}

/** The call a tool's word stands for; undefined when no call has that name. */
export function callNamed(
  printed: string,
  catalog: Catalog,
  tool: 'strace' | 'kernel' = 'strace',
): CallIdentity | undefined {
  const name = catalog.canonical(printed, tool, undefined)
  return name === undefined ? undefined : { arch: null, name, nr: null }
}

/** The call with that number; undefined for −1 and numbers that no kernel could have. */
export function callNumbered(digits: string): CallIdentity | undefined {
  const nr = Number(digits)
  return Number.isInteger(nr) && nr >= 0 && nr < 0x8000_0000 ? { arch: null, name: null, nr } : undefined
}
