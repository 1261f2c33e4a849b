import type { Knowledge, MeantCall } from './explanation.ts'
import { plainCall } from './meant.ts'

/** Names of calls that are names of programs or plain words too, so that the text need not mean the call. */
const plainWords = new Set(
  (
    'access accept bind chdir chmod chown chroot clone close connect dup exit fork init kill link listen ' +
    'mkdir mount nice open pause pipe poll prof read reboot rename rmdir select send security shutdown signal ' +
    'socket splice stat sync sync time times truncate umount uname unlink ustat vfork wait write'
  ).split(' '),
)

const perror =
  /(?:^|[\s:("'[])([a-z][a-z0-9_]{2,30})(?:\([^()]{0,200}\))?(?: failed| error| syscall)?(?: returned| with)?(?: -1)?[:, ]{1,3}\(?(?:errno[ =:]{1,3})?(?:operation not permitted|function not implemented|EPERM|ENOSYS)/i
/** As Go's `*os.PathError` says it: the call, a path, the error. */
const pathError =
  /(?:^|[\s:"'])([a-z][a-z0-9_]{2,30}) (?:\/|\.\/|[\w.-]+\/)\S{0,200}: (?:operation not permitted|function not implemented)/i
const strace = /(?:^|\s)([a-z][a-z0-9_]{2,30})\(.{0,400}\) {1,40}= -1 (?:EPERM|ENOSYS)\b/

export interface NamedCall {
  readonly told: string
  readonly call: MeantCall
  readonly isTraced: boolean
}

/**
 * A call that the text names itself, as `perror`, Go and strace print it. Names that are plain words count in strace
 * lines alone, and a word counts only when it is known as a call.
 */
export function namedCall(line: string, knowledge: Knowledge): NamedCall | undefined {
  const traced = strace.exec(line)
  if (traced?.[1] !== undefined && knowledge.isCall(traced[1]))
    return { told: traced[0].trim(), call: plainCall(traced[1]), isTraced: true }
  const found = perror.exec(line) ?? pathError.exec(line)
  const name = found?.[1]?.toLowerCase()
  if (found === null || name === undefined || plainWords.has(name) || !knowledge.isCall(name))
    return undefined
  return { told: found[0].replace(/^[\s:("'[]+/, ''), call: plainCall(name), isTraced: false }
}
