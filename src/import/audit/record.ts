/** What a record says about the call it stands for, as printed. */
export interface CallRecord {
  readonly kind: 'call'
  /** Undefined in a line that somebody trimmed. */
  readonly arch: string | undefined
  readonly syscall: string
  /** `-2` or `ENOENT(…`, of a call that failed; SECCOMP records do not tell. */
  readonly exit: string | undefined
  /** `0x7ffc0000` or `log`, of a SECCOMP record. */
  readonly code: string | undefined
  /** In the short form that the journal writes beside the kernel's own line. */
  readonly isShort: boolean
}

/**
 * `cut`: a record that ends before its call. `other`: a record of another kind, or what ausearch wrote
 * between them.
 */
export type AuditRecord = CallRecord | { readonly kind: 'cut' | 'other' | 'none' }

const named = /\btype=(?:SECCOMP|SYSCALL|1326|1300|UNKNOWN\[13(?:26|00)\]) /
/** The journal writes the names of types 1300 and 1326 without `type=`. */
const short = /(?:^|[ "=])(?:SECCOMP (?=auid=)|SYSCALL (?=arch=))/
const otherType =
  /\btype=(?!(?:SECCOMP|SYSCALL|1326|1300|UNKNOWN\[13(?:26|00)\]) )\S+ (?:msg=)?audit\([^)]*\)(?!.*\btype=\S+ (?:msg=)?audit\()/
const anyRecord =
  /\btype=\S+ (?:msg=)?audit\([\d/.: ]+:\d+\)|\baudit(?:\[\d+\])?: [A-Z][A-Z0-9_]{2,}(?: |$)|^----\s*$|^time->|^[A-Z][A-Z0-9_]+ (?:\w+=|$)/
const architecture = /(?:^|[ ,])arch=([\w.]+)/
const call = /(?:^|[ ,])syscall=(-?\w[\w-]*(?:\([\w-]+\))?)/
const failure = /(?:^|[ ,])success=no exit=(-\d+|E[A-Z0-9]+)/
const action = / code=(0x[0-9a-f]{1,8}|[a-z][a-z-]*)/

/** The journal's own fields, for a record whose MESSAGE is missing or no text. */
const fieldNumber = /"_AUDIT_FIELD_SYSCALL" ?: ?"(\d+)"/
const fieldArch = /"_AUDIT_FIELD_ARCH" ?: ?"([0-9a-f]+)"/
const fieldCode = /"_AUDIT_FIELD_CODE" ?: ?"(0x[0-9a-f]+)"/

/**
 * Reads one line of an audit log. Lower-case `arch=` and `syscall=` are the kernel's; the capitals that
 * auditd adds to SECCOMP records say `unknown-syscall(-1)`. Only the first of each after the record's head
 * counts: interpreted values behind them stand without quotes and may hold anything.
 */
export function readRecord(line: string): AuditRecord {
  if (otherType.test(line)) return { kind: 'other' }
  const isNamed = named.exec(line)
  const start = isNamed ?? short.exec(line)
  if (!start) return readFields(line)
  const fields = line.slice(start.index + start[0].length - 1)
  const syscall = call.exec(fields)?.[1]
  if (syscall === undefined) return { kind: 'cut' }
  return {
    kind: 'call',
    arch: architecture.exec(fields)?.[1],
    syscall,
    exit: failure.exec(fields)?.[1],
    code: action.exec(fields)?.[1],
    isShort: isNamed === null,
  }
}

function readFields(line: string): AuditRecord {
  const syscall = fieldNumber.exec(line)?.[1]
  if (syscall === undefined) return { kind: anyRecord.test(line) ? 'other' : 'none' }
  const [arch, code] = [fieldArch.exec(line)?.[1], fieldCode.exec(line)?.[1]]
  return { kind: 'call', arch, syscall, exit: undefined, code, isShort: true }
}
