import type { TFunction } from 'i18next'
import type { Decision } from '#core/enforce/evaluate/decision.ts'
import { decisionWords } from '../kit/decision-words.ts'
import type { Tone } from '../kit/outcome-words.ts'

const signs: Readonly<Record<Tone, string>> = {
  allow: '✓',
  conditional: '?',
  log: '≡',
  deny: '⊘',
  kill: '✕',
  notify: '⇢',
}

/** A mark and a colour beside the words; what is not certain looks so. */
export function signOf(
  decision: Pick<Decision, 'ret' | 'certain'>,
  t: TFunction,
): { readonly sign: string; readonly tone: Tone } {
  const tone = decision.certain ? decisionWords(decision, t).tone : 'conditional'
  return { sign: signs[tone], tone }
}
