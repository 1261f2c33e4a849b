import { callWords } from '#catalog/call-words.ts'
import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import { closedCall } from '#core/enforce/evaluate/call-cursor.ts'
import { parseCall, type WrittenCall } from '#core/enforce/evaluate/call-text.ts'
import { decide } from '#core/enforce/evaluate/decide.ts'
import type { Decision } from '#core/enforce/evaluate/decision.ts'
import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import type { Known } from '#state/views/evaluation.ts'

export type Answer =
  | { readonly kind: 'waiting' }
  /** There is no such call there. */
  | { readonly kind: 'no-call'; readonly message: Message }
  | { readonly kind: 'problem'; readonly problem: LoadProblem }
  | { readonly kind: 'decision'; readonly decision: Decision; readonly call: WrittenCall }

/** The call as typed so far, in the numbers of the ABI. */
export function readCall(
  text: string,
  abi: string,
  catalog: Catalog,
  constants: Constants,
): Result<WrittenCall, Message> {
  const call = parseCall(closedCall(text), callWords(catalog, constants, abi))
  if (call.kind === 'error' || !/^\d/.test(call.value.name)) return call
  const name = catalog.nameOf(call.value.nr, abi)
  return name === undefined ? call : { kind: 'ok', value: { ...call.value, name } }
}

/** What happens to a call where the profile is enforced like that. */
export function answerFor(call: Result<WrittenCall, Message>, abi: string, { evaluated }: Known): Answer {
  if (evaluated === undefined) return { kind: 'waiting' }
  if (evaluated.kind !== 'ready') return { kind: 'problem', problem: evaluated }
  if (call.kind === 'error') return { kind: 'no-call', message: call.error }
  return {
    kind: 'decision',
    decision: decide(evaluated, { arch: abi, ...call.value }),
    call: call.value,
  }
}

/** Whether the two are different for the program, or for the container. */
export function differs(a: Answer, b: Answer): boolean {
  if (a.kind === 'waiting' || b.kind === 'waiting') return false
  if (a.kind !== 'decision' || b.kind !== 'decision') return a.kind !== b.kind
  return a.decision.ret !== b.decision.ret || a.decision.certain !== b.decision.certain
}
