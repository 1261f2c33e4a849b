import type { LintRule } from '../rule.ts'

export const nullValue: LintRule = {
  id: 'null-value',
  severity: 'info',
  words: {
    title: 'null stands for a value',
    why: 'Runtimes read it as left out, or as 0. Whoever reads the file has to know which.',
  },
  sources: ['https://pkg.go.dev/encoding/json#Unmarshal'],
  notes: ['null-is-absent', 'number-null'],
}
