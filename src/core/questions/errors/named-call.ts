import type { Knowledge, MeantCall } from './explanation.ts'
import { callsBehind, callsOfPath } from './library-names.ts'
import { plainCall } from './meant.ts'

/** Names of calls that are names of programs or plain words too, so that the text need not mean the call. */
const plainWords = new Set(
  (
    'access chdir chmod chown chroot clone close connect exit fork init kill link mkdir mount nice open pause ' +
    'prof read reboot rmdir send security shutdown signal sync time times truncate umount uname unlink ustat ' +
    'vfork wait write'
  ).split(' '),
)

const perror =
  /(?:^|[\s:("'[])([a-z][a-z0-9_]{2,30})(?:\([^()]{0,200}\))?(?: failed| error| syscall)?(?: returned| with)?(?: -1)?[:, ]{1,3}\(?(?:errno[ =:]{1,3})?(?:operation not permitted|function not implemented|EPERM|ENOSYS)/i
/** As Go's `*os.PathError` says it: the call, a path, the error. */
const pathError =
  /(?:^|[\s:"'])([a-z][a-z0-9_]{2,30}) (?:\/|\.\/|[\w.-]+\/)\S{0,200}: (?:operation not permitted|function not implemented)/i
/** With its parentheses, a plain word is a call: `clone() failed: …`. */
const asCall =
  /(?:^|[\s:"'\]])([a-z][a-z0-9_]{2,30})\([^()]{0,200}\)(?: failed| error)?(?: with)?[:, ]{1,3}\(?(?:operation not permitted|function not implemented|EPERM|ENOSYS)/i
/** As Python's `OSError` says it: the error, then what was asked for. */
const nameLast =
  /(?:operation not permitted|function not implemented): ['"]?([a-z][a-z0-9_]{2,30})(?:\(\))?['"]?$/i
const strace = /(?:^|\s)([a-z][a-z0-9_]{2,30})\(.{0,400}\) {1,40}= -1 (?:EPERM|ENOSYS)\b/

export interface NamedCall {
  readonly told: string
  /** As the text says it; likely calls first where it is a function that may make several. */
  readonly name: string
  readonly calls: readonly MeantCall[]
  readonly isTraced: boolean
}

/**
 * A call that the text names itself, as `perror`, Go and strace print it. Names that are plain words count in strace
 * lines, before paths and with parentheses alone, and a word counts only when it is known as a call or a function that makes one.
 */
export function namedCall(line: string, knowledge: Knowledge): NamedCall | undefined {
  const traced = strace.exec(line)
  if (traced?.[1] !== undefined && knowledge.isCall(traced[1]))
    return { told: traced[0].trim(), name: traced[1], calls: [plainCall(traced[1])], isTraced: true }
  return (
    meant(perror.exec(line), (name) => callsBehind(name) ?? ownCall(name, knowledge)) ??
    meant(asCall.exec(line), (name) => (knowledge.isCall(name) ? [name] : [])) ??
    meant(nameLast.exec(line), (name) => ownCall(name, knowledge)) ??
    ofPath(line, knowledge)
  )
}

function ofPath(line: string, knowledge: Knowledge): NamedCall | undefined {
  return meant(pathError.exec(line), (name) => callsOfPath(name) ?? ownCall(name, knowledge))
}

function ownCall(name: string, { isCall }: Knowledge): readonly string[] {
  return !plainWords.has(name) && isCall(name) ? [name] : []
}

function meant(
  found: RegExpExecArray | null,
  callsOf: (name: string) => readonly string[],
): NamedCall | undefined {
  const name = found?.[1]?.toLowerCase()
  const calls = name === undefined ? [] : callsOf(name)
  if (found === null || name === undefined || calls.length === 0) return undefined
  return { told: found[0].replace(/^[\s:("'[]+/, ''), name, calls: calls.map(plainCall), isTraced: false }
}
