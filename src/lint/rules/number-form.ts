import type { Problem } from '#core/json/problem.ts'
import type { LintRule, Repair } from '../rule.ts'
import { replaceNoted } from '../text-repairs.ts'

export const numberForm: LintRule = {
  id: 'number-form',
  severity: 'error',
  words: {
    title: 'The number has no form that all runtimes read',
    why: 'Values are whole numbers of 64 bits without a sign. runc refuses everything else; crun takes -1 for the largest number and a text for 0.',
    fix: 'Write {{value}}',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/schema/defs-linux.json'],
  notes: [
    'number-expected',
    'number-in-quotes',
    'number-exponent',
    'number-fraction',
    'number-minus-zero',
    'number-negative',
    'number-too-large',
    'json-hex-number',
    'json-leading-zero',
    'json-plus-sign',
    'json-bad-number',
  ],
  mend: (note, text) => plainNumber(note, text),
}

/** A negative number is what the same bits say without a sign; digits in quotes lose the quotes. */
function plainNumber(note: Problem, text: string): readonly Repair[] {
  const written = text.slice(note.at.start, note.at.end)
  const digits = /^"?(-?\d{1,20})"?$/.exec(written)?.[1]
  if (digits === undefined || note.code.startsWith('json-')) return []
  const value = BigInt.asUintN(64, BigInt(digits)).toString()
  const isSame = BigInt(digits) < 0n || value === digits
  return isSame
    ? [replaceNoted(note, value, { kind: 'suggested', params: { value }, reach: 'anything' })]
    : []
}
