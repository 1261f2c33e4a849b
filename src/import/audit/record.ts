/** What a record says about the call it stands for, as printed. */
export interface CallRecord {
  readonly kind: 'call'
  /** Undefined in a line that somebody trimmed. */
  readonly arch: string | undefined
  readonly syscall: string
  /** `-2` or `ENOENT(…`, of a call that failed; SECCOMP records do not tell. */
  readonly exit: string | undefined
}

/** `other`: a record of another kind, or one that ausearch wrote between them. */
export type AuditRecord = CallRecord | { readonly kind: 'other' } | { readonly kind: 'none' }

/** Types 1300 and 1326 carry a call; the journal writes their names without `type=`. */
const head =
  /\btype=(?:SECCOMP|SYSCALL|1326|1300|UNKNOWN\[13(?:26|00)\]) |(?:^|[ "=])(?:SECCOMP (?=auid=)|SYSCALL (?=arch=))/
const anyRecord =
  /\btype=\S+ (?:msg=)?audit\([\d/.: ]+:\d+\)|\baudit(?:\[\d+\])?: [A-Z][A-Z0-9_]{2,}(?: |$)|^----\s*$|^time->|^[A-Z][A-Z0-9_]+ (?:\w+=|$)/
const architecture = /(?:^|[ ,])arch=([\w.]+)/
const call = /(?:^|[ ,])syscall=(-?\w[\w-]*(?:\([\w-]+\))?)/
const failure = /(?:^|[ ,])success=no exit=(-\d+|E[A-Z0-9]+)/

/**
 * Reads one line of an audit log. Lower-case `arch=` and `syscall=` are the kernel's; the capitals that
 * auditd adds to SECCOMP records say `unknown-syscall(-1)`. Only the first of each after the record's head
 * counts: interpreted values behind them stand without quotes and may hold anything.
 */
export function readRecord(line: string): AuditRecord {
  const start = head.exec(line)
  if (!start) return { kind: anyRecord.test(line) ? 'other' : 'none' }
  const fields = line.slice(start.index + start[0].length - 1)
  const syscall = call.exec(fields)?.[1]
  if (syscall === undefined) return { kind: 'other' }
  return { kind: 'call', arch: architecture.exec(fields)?.[1], syscall, exit: failure.exec(fields)?.[1] }
}

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
