/** What the kernel, auditd and the journal write where records are missing. */
const losses: readonly RegExp[] = [
  /\b(\d+) callbacks suppressed/,
  /\baudit_lost=(\d+)/,
  /\bMissed (\d+) kernel messages/,
  /\bSuppressed (\d+) messages/,
]

/** How many records the line says are missing from the log; 0 when it says none. */
export function lostRecords(line: string): number {
  for (const pattern of losses) {
    const count = pattern.exec(line)?.[1]
    if (count !== undefined) return Number(count)
  }
  return /\baudit: backlog limit exceeded/.test(line) ? 1 : 0
}
