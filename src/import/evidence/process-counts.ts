import type { ProcessTally } from '#core/base/tally.ts'

/** Processes of a source that are told apart. */
const toldApart = 512

/**
 * A name as programs have it, of at most 15 characters (TASK_COMM_LEN without its end). A process may call itself
 * anything; what has words in it may be somebody's, and is not kept.
 */
const longestName = 15
const plainName = /^[\w.:+/@()[\]-]+$/

export interface OwnCalls {
  /** By index of the call, as the reader numbers them. */
  readonly times: number[]
  name: string | null
}

export interface ProcessCounts {
  /** The process's own counts, to be raised by the reader. */
  of(pid: number): OwnCalls
  report(nameOf: (call: number) => string): {
    readonly processes: readonly Omit<ProcessTally, 'source'>[]
    readonly otherProcesses: Readonly<Record<string, number>>
  }
}

/** Calls by process; beyond the first 512 processes all are one. */
export function createProcessCounts(): ProcessCounts {
  const all = new Map<number, OwnCalls>()
  const others: OwnCalls = { times: [], name: null }

  return {
    of(pid) {
      const known = all.get(pid)
      if (known) return known
      if (all.size >= toldApart) return others
      const own = { times: [], name: null }
      all.set(pid, own)
      return own
    },
    report(nameOf) {
      const listed = [...all].filter(([, { times }]) => times.length > 0)
      // Without a process column there is one nameless heap, which says no more than the calls do.
      const isTold = listed.some(([pid]) => pid !== 0)
      const processes = listed.map(([pid, { name, times }]) => ({
        pid,
        name: keptName(name),
        calls: named(times, nameOf),
      }))
      return { processes: isTold ? processes : [], otherProcesses: named(others.times, nameOf) }
    },
  }
}

function named(times: readonly number[], nameOf: (call: number) => string): Readonly<Record<string, number>> {
  const sums = new Map<string, number>()
  times.forEach((count, call) => {
    const name = nameOf(call)
    sums.set(name, (sums.get(name) ?? 0) + count)
  })
  return Object.fromEntries(sums)
}

function keptName(name: string | null): string | null {
  const kept = name?.slice(0, longestName) ?? ''
  return plainName.test(kept) ? kept : null
}
