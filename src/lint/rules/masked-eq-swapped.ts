import type { Problem } from '#core/json/problem.ts'
import type { LintRule, Repair } from '../rule.ts'

export const maskedEqSwapped: LintRule = {
  id: 'masked-eq-swapped',
  severity: 'security',
  words: {
    title: 'Mask and value of a comparison seem to be swapped',
    why: 'With SCMP_CMP_MASKED_EQ the mask stands in `value` and what must remain in `valueTwo`. libseccomp drops bits outside the mask without a word, so the rule matches something else.',
    fix: 'Swap the two',
  },
  sources: ['https://man7.org/linux/man-pages/man3/seccomp_rule_add.3.html'],
  notes: ['masked-bits-dropped'],
  mend: (note, text) => swapped(note, text),
}

function swapped({ params: { mask, value }, at }: Problem, text: string): readonly Repair[] {
  const [from, to] = [text.lastIndexOf('{', at.start), text.indexOf('}', at.start)]
  const object = text.slice(from, to)
  const places = ['value', 'valueTwo'].map(
    (key) => new RegExp(`"${key}"\\s*:\\s*(\\d+)`, 'd').exec(object)?.indices?.[1],
  )
  const [one, two] = places
  if (one === undefined || two === undefined) return []
  const digits = (place: readonly [number, number]) => object.slice(...place)
  const put = (place: readonly [number, number], written: string) => ({
    start: from + place[0],
    end: from + place[1],
    text: written,
  })
  const edits = [put(one, digits(two)), put(two, digits(one))]
  return [
    {
      kind: 'suggested',
      params: { mask: mask ?? '', value: value ?? '' },
      reach: 'anything',
      edits: () => edits,
    },
  ]
}
