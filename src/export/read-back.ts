import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { comparedCalls, type NamedCall } from '#core/enforce/evaluate/compared-calls.ts'
import { answer } from '#core/enforce/evaluate/decide.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { Numbers } from '#core/filter/libseccomp/filter.ts'
import { readDocument } from '#core/profile/document.ts'
import type { Profile } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'
import type { Exportable } from './exporter.ts'
import { meaningOf } from './meaning.ts'

export interface Reading {
  readonly target: Target
  readonly numbers: Numbers
  /** The calls that are compared besides those of the profile. */
  readonly names: readonly string[]
  /** Stages A to E on a text of which the reader has no doubts; may be done elsewhere. */
  prepare(file: Exportable, target: Target): Promise<Prepared | LoadProblem>
}

export interface ReadBack {
  /** How many calls were decided by both. */
  readonly compared: number
  /** The target starts nothing with the document, and in the same way nothing with the file. */
  readonly problem: LoadProblem | undefined
}

/** Reads the written bytes again; an error where the file decides any compared call otherwise than the document. */
export async function readBack(
  document: Exportable,
  text: string,
  reading: Reading,
): Promise<Result<ReadBack, Message>> {
  const { target, prepare } = reading
  const file = readFile(text)
  const meaning = readFile(meaningOf(document.reading.profile, target))
  if (file === undefined || meaning === undefined) return failed({ code: 'export-not-written', params: {} })
  const wanted = await prepare(meaning, ownRuntime(target))
  const found = await prepare(file, target)
  if (wanted.kind !== 'ready' && wanted.kind === found.kind) return ok({ compared: 0, problem: found })
  if (found.kind !== 'ready') return failed(notLoaded(found))
  if (wanted.kind !== 'ready') return failed(notLoaded(wanted))
  const calls = callsFor(meaning.reading.profile, file.reading.profile, reading)
  for (const call of calls) {
    const difference = differenceAt(call, wanted, found)
    if (difference !== undefined) return failed(difference)
  }
  return ok({ compared: calls.length, problem: undefined })
}

/** The meaning is in the OCI form already: what engines above the runtime leave out must not be left out of it. */
function ownRuntime(target: Target): Target {
  return { ...target, engine: 'none', engineVersion: '' }
}

function readFile(text: string): Exportable | undefined {
  const { reading } = readDocument(text)
  return reading.kind === 'profile' && reading.extras.length === 0 ? { text, reading } : undefined
}

function callsFor(meant: Profile, written: Profile, { target, numbers, names }: Reading) {
  const listed = [...(meant.architectures ?? []), ...(written.architectures ?? [])]
  return [...new Set([target.arch, ...listed])].flatMap((arch) =>
    comparedCalls([meant, written], arch, numbers, names),
  )
}

function differenceAt(call: NamedCall, wanted: Prepared, found: Prepared): Message | undefined {
  const [mine, its] = [answer(wanted, call).ret, answer(found, call).ret]
  if (mine === its) return undefined
  const shown = `${call.name}(${call.args.join(', ')})`
  return {
    code: 'export-differs',
    params: { call: shown, arch: call.arch, wanted: hex(mine), found: hex(its) },
  }
}

function notLoaded({ printed, message }: LoadProblem): Message {
  return { code: 'export-not-loaded', params: { problem: printed ?? message.code } }
}

function hex(ret: number): string {
  return `0x${ret.toString(16).padStart(8, '0')}`
}
