import type { Message } from '../base/message.ts'
import { meaningOf, returnValue } from '../filter/bpf/return-value.ts'
import { isMet, widthMask } from '../profile/alternatives.ts'
import type { Outcome } from '../profile/outcome.ts'
import type { Effect } from '../profile/profile.ts'
import { answer, decide } from './evaluate/decide.ts'
import type { Prepared } from './evaluate/prepare.ts'
import { sampleArguments } from './evaluate/sample-arguments.ts'

/** What happens to a call on a target, as its runtime, libseccomp and kernel do it. */
export interface TrueOutcome {
  readonly outcome: Outcome
  /** Why it is something else than the rules of the profile say; undefined: it is what they say. */
  readonly because: Message | undefined
}

/** Checks the outcome that the rules give against the filter that the target loads, and corrects it. */
export function trueOutcome(outcome: Outcome, prepared: Prepared, name: string): TrueOutcome {
  const { arch } = prepared.target
  const { numbers } = prepared.library
  const nr = numbers.numberOf(name, arch)
  if (nr === undefined) return { outcome, because: undefined }
  const samples = sampleArguments(outcome.cases.map(({ conditions }) => conditions))
  const answers = samples.map((args) => ({ args, ret: answer(prepared, { arch, nr, args }).ret }))
  const [first] = answers
  if (first === undefined) return { outcome, because: undefined }
  const isOne = isFixed(prepared, name, nr) && answers.every(({ ret }) => ret === first.ret)
  if (outcome.kind === 'conditional') {
    if (answers.every(({ args, ret }) => ret === retOf(ideal(outcome, args, arch)))) {
      return { outcome, because: undefined }
    }
  } else if (isOne && first.ret === retOf(outcome.effect) && outcome.kind !== 'unclear') {
    return { outcome, because: undefined }
  }
  const { why, losers } = decide(prepared, { arch, nr, args: first.args })
  if (isOne) {
    const unknown = losers.find((each) => each.why.code === 'lost-unknown-name')
    return { outcome: { ...outcome, ...plain(first.ret) }, because: unknown?.why ?? why[0] }
  }
  if (outcome.kind === 'unclear') return { outcome, because: outcome.reason }
  const off = answers.find(({ args, ret }) => ret !== retOf(ideal(outcome, args, arch))) ?? first
  const because = decide(prepared, { arch, nr, args: off.args }).why[0]
  return { outcome: { ...outcome, kind: 'unclear', reason: because }, because }
}

/** Whether the answer is the same whatever the arguments; a call that the kernel never shows has one too. */
function isFixed({ answers, library, target }: Prepared, name: string, nr: number): boolean {
  const audit = library.numbers.architecture(target.arch)?.audit
  return (audit !== undefined && answers.isFixed(audit, nr)) || name === 'uretprobe' || name === 'uprobe'
}

function plain(ret: number): Pick<Outcome, 'kind' | 'effect' | 'cases' | 'reason'> {
  const { action, data } = meaningOf(ret)
  const isNumbered = action === 'SCMP_ACT_ERRNO' || action === 'SCMP_ACT_TRACE'
  const effect = { action, errnoRet: isNumbered ? data : undefined }
  return { kind: 'plain', effect, cases: [], reason: undefined }
}

/** What the cases say, where no two of them contradict each other. */
function ideal({ cases, effect }: Outcome, args: readonly bigint[], arch: string): Effect {
  const width = widthMask(arch)
  const met = cases.find(({ conditions }) =>
    conditions.every((condition) => isMet(condition, args[condition.index] ?? 0n, width)),
  )
  return met?.effect ?? effect
}

function retOf({ action, errnoRet }: Effect): number {
  return returnValue(action, errnoRet ?? 1)
}
