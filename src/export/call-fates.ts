import type { Message } from '#core/base/message.ts'
import { comparedCalls } from '#core/enforce/evaluate/compared-calls.ts'
import { answer } from '#core/enforce/evaluate/decide.ts'
import { meaningOf, returnValue } from '#core/filter/bpf/return-value.ts'
import type { Exportable, Question, Surroundings } from './exporter.ts'
import { readStrict } from './json-form.ts'
import { namesLoss } from './name-list.ts'
import { inOciForm } from './oci-form.ts'

/** Calls that the profile decides by their arguments, for files that know names alone: wider or narrower. */
export const conditionalCalls: Question = {
  id: 'conditional',
  choices: ['closed', 'open'],
  isAsked: ({ reading }) => reading.profile.rules.some(({ conditions }) => conditions.length > 0),
}

const allow = returnValue('SCMP_ACT_ALLOW', 0)
const log = returnValue('SCMP_ACT_LOG', 0)

export interface Fates {
  /** The document in the form without guards. */
  readonly plain: Exportable
  /** Name → what becomes of the call, as a filter's return value. */
  readonly fates: ReadonlyMap<string, number>
  /** Calls whose arguments decide in the document; their fate is what was chosen. */
  readonly conditional: readonly string[]
  readonly losses: readonly Message[]
}

/**
 * What becomes of the calls that the document names, and of these, on the target and the other architectures that
 * the profile lists. Undefined where the filter cannot be made.
 */
export async function callFates(
  document: Exportable,
  around: Surroundings,
  names: readonly string[],
): Promise<Fates | undefined> {
  const { target, numbers, choice } = around
  const { text, losses } = inOciForm(document, target)
  const plain = readStrict(text)
  const prepared = plain && (await around.prepare(plain, target))
  if (plain === undefined || prepared?.kind !== 'ready') return undefined
  const { profile } = plain.reading
  const met = new Map<string, Set<number>>()
  for (const arch of new Set([target.arch, ...(profile.architectures ?? [])])) {
    for (const call of comparedCalls([profile], arch, numbers, names)) {
      const rets = met.get(call.name) ?? new Set()
      met.set(call.name, rets.add(answer(prepared, call).ret))
    }
  }
  const chosen = choice === 'open' ? openest : closest
  const fates = new Map([...met].map(([name, rets]) => [name, chosen([...rets])]))
  const conditional = [...met].filter(([, rets]) => rets.size > 1).map(([name]) => name)
  return { plain, fates, conditional, losses: [...losses, ...conditionalLoss(conditional, choice)] }
}

function conditionalLoss(names: readonly string[], choice: string | undefined): readonly Message[] {
  if (names.length === 0) return []
  return [namesLoss(choice === 'open' ? 'export-conditions-allowed' : 'export-conditions-refused', names)]
}

function openest(rets: readonly number[]): number {
  return rets.find((ret) => ret === allow) ?? rets.find((ret) => ret === log) ?? rets[0] ?? allow
}

/** What refuses the call; an error rather than the end of the program. */
function closest(rets: readonly number[]): number {
  const refusing = rets.filter((ret) => ret !== allow && ret !== log)
  return refusing.find(isError) ?? refusing[0] ?? allow
}

function isError(ret: number): boolean {
  return meaningOf(ret).action === 'SCMP_ACT_ERRNO'
}
