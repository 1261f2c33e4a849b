import type { Message } from '#core/base/message.ts'

/** Where records get lost, each with the code of its words; `count` says how many, where the line does. */
interface Loss {
  readonly code: string
  readonly pattern: RegExp
}

/**
 * What the kernel, auditd and the journal write where records are missing. The limit of printk is shared, so the
 * notice may bear the name of another function; that of the network has a limit of its own.
 */
const losses: readonly Loss[] = [
  { code: 'records-lost-printk', pattern: /\b(?!net_ratelimit)\w+: (\d+) callbacks suppressed/ },
  { code: 'records-lost-journal', pattern: /\bMissed (\d+) kernel messages/ },
  { code: 'records-lost-journal', pattern: /\bSuppressed (\d+) messages/ },
  { code: 'records-lost-auditd', pattern: /\bqueue (?:to plugins )?is full - dropping event/ },
  { code: 'records-lost-auditd', pattern: /\bdispatch (?:err(?:or)? \(pipe full\) event lost|queue full)/i },
  { code: 'records-lost-auditd', pattern: /\bevent lost\b.*\bauditd\b|\bauditd\b.*\bevent lost\b/ },
]

/** A sum since the kernel started, in its own words and in those of `auditctl -s`. */
const running = /\baudit_lost=(\d+)/
const status = /^lost (\d+)$/
/** Says why the sum beside it grew. */
const reason =
  /\baudit: (?:rate limit exceeded|backlog limit exceeded|kauditd hold queue overflow|kauditd retry queue overflow|out of memory in )/

export interface Losses {
  /** True when the line tells of lost records, or that there are none. */
  read(line: string): boolean
  /** How many the lines speak of. */
  count(): number
  warnings(): readonly Message[]
}

/** Adds up what lines say of records that are missing. */
export function createLosses(): Losses {
  const told = new Map<string, number>()
  const kernel = { least: Number.POSITIVE_INFINITY, most: 0, reasons: 0 }
  let sinceBoot = 0

  function read(line: string): boolean {
    for (const { code, pattern } of losses) {
      const found = pattern.exec(line)
      if (found === null) continue
      told.set(code, (told.get(code) ?? 0) + Number(found[1] ?? 1))
      return true
    }
    return readSum(line)
  }

  function readSum(line: string): boolean {
    const sum = running.exec(line)?.[1]
    if (sum !== undefined) {
      kernel.least = Math.min(kernel.least, Number(sum))
      kernel.most = Math.max(kernel.most, Number(sum))
      return true
    }
    const lost = status.exec(line)?.[1]
    if (lost !== undefined) sinceBoot = Math.max(sinceBoot, Number(lost))
    const isReason = reason.test(line)
    if (isReason) kernel.reasons++
    return lost !== undefined || isReason
  }

  /** The first sum may be of the time before the log: it stands for one record. */
  function lostInKernel(): number {
    return Math.max(kernel.most === 0 ? 0 : kernel.most - kernel.least + 1, kernel.reasons)
  }

  function all(): readonly (readonly [code: string, count: number])[] {
    return [
      ...told,
      ['records-lost-kernel', lostInKernel()] as const,
      ['records-lost-since-boot', sinceBoot] as const,
    ].filter(([, count]) => count > 0)
  }

  return {
    read,
    count: () => [...told.values()].reduce((sum, count) => sum + count, lostInKernel()),
    warnings: () => all().map(([code, count]) => ({ code, params: { count } })),
  }
}
