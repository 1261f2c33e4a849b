import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { comparedCalls, type NamedCall } from '#core/enforce/evaluate/compared-calls.ts'
import { answer } from '#core/enforce/evaluate/decide.ts'
import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import type { Profile } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'
import type { Exportable, Exporter, Surroundings, Written } from './exporter.ts'
import { readStrict } from './json-form.ts'
import { meaningOf } from './meaning.ts'

export interface ReadBack {
  /** How many calls were decided by both. */
  readonly compared: number
  /** The target starts nothing with the document, and in the same way nothing with the file. */
  readonly problem: LoadProblem | undefined
}

/**
 * Reads the written text again as its reader does. An error where the file decides any compared call otherwise than
 * the document, as far as the form can say it; calls that were said to differ are left out.
 */
export async function readBack(
  exporter: Exporter,
  document: Exportable,
  written: Written,
  around: Surroundings,
): Promise<Result<ReadBack, Message>> {
  const { target, prepare } = around
  const meaning = readStrict(meaningOf(document.reading.profile, target))
  if (meaning === undefined) return failed(notWritten)
  const wanted = await prepare(meaning, ownRuntime(target))
  const file = await exporter.read(written.text, around)
  if (file === undefined) return failed(wanted.kind === 'ready' ? notWritten : notLoaded(wanted))
  const found = await prepare(file, target)
  if (wanted.kind !== 'ready' && wanted.kind === found.kind) return ok({ compared: 0, problem: found })
  if (found.kind !== 'ready') return failed(notLoaded(found))
  if (wanted.kind !== 'ready') return failed(notLoaded(wanted))
  const nearest = (ret: number) => exporter.nearest?.(ret) ?? ret
  const profiles = [meaning.reading.profile, file.reading.profile]
  const foreign = exporter.isForHost ? [] : profiles.flatMap(({ architectures }) => architectures ?? [])
  const calls = callsFor(profiles, foreign, around)
  const compared = calls.filter(({ name }) => !written.differing?.includes(name))
  for (const call of compared) {
    const [mine, its] = [nearest(answer(wanted, call).ret), answer(found, call).ret]
    if (mine !== its) return failed(difference(call, mine, its))
  }
  return ok({ compared: compared.length, problem: undefined })
}

const notWritten: Message = { code: 'export-not-written', params: {} }

/** The meaning is in the OCI form already: what engines above the runtime leave out must not be left out of it. */
function ownRuntime(target: Target): Target {
  return { ...target, engine: 'none', engineVersion: '' }
}

function callsFor(
  profiles: readonly Profile[],
  foreign: readonly string[],
  { target, numbers, names }: Surroundings,
): readonly NamedCall[] {
  return [...new Set([target.arch, ...foreign])].flatMap((arch) =>
    comparedCalls(profiles, arch, numbers, names),
  )
}

function difference(call: NamedCall, mine: number, its: number): Message {
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
