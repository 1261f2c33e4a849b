import type { TFunction } from 'i18next'
import type { Decision } from '#core/enforce/evaluate/decision.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import { fateOf } from '#core/questions/replay/replay-call.ts'
import { effectWords, type OutcomeWords, type Tone } from './outcome-words.ts'

const tones = {
  killed: 'kill',
  denied: 'deny',
  unsure: 'conditional',
  logged: 'log',
  allowed: 'allow',
} as const

/** What happens to a call, in words and with a tone. */
export function decisionWords(decision: Pick<Decision, 'ret'>, t: TFunction): OutcomeWords {
  const { action, data } = meaningOf(decision.ret)
  const tone: Tone =
    action === 'SCMP_ACT_NOTIFY' || action === 'SCMP_ACT_TRACE' ? 'notify' : tones[fateOf({ action })]
  return { text: effectWords({ action, errnoRet: data }, t), tone }
}
