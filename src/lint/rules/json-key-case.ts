import type { Problem } from '#core/json/problem.ts'
import type { LintRule, Repair } from '../rule.ts'
import { replaceNoted } from '../text-repairs.ts'
import { isCrun } from '../weighing.ts'

export const jsonKeyCase: LintRule = {
  id: 'json-key-case',
  severity: 'warning',
  words: {
    title: 'A key differs from its spelling by letter case',
    why: 'The Go runtimes ignore the case of keys, crun does not. What one enforces the other has never seen.',
    fix: 'Write {{canonical}}',
  },
  sources: ['https://pkg.go.dev/encoding/json#Unmarshal'],
  notes: ['key-case'],
  weigh: (_, target) => (isCrun(target) ? 'security' : 'warning'),
  mend: (note) => respelt(note),
}

function respelt(note: Problem): readonly Repair[] {
  const { canonical } = note.params
  if (typeof canonical !== 'string') return []
  return [
    replaceNoted(note, JSON.stringify(canonical), {
      kind: 'suggested',
      params: { canonical },
      reach: 'anything',
    }),
  ]
}
