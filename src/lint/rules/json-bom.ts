import type { LintRule } from '../rule.ts'

export const jsonBom: LintRule = {
  id: 'json-bom',
  severity: 'error',
  words: {
    title: 'The file begins with a byte order mark',
    why: 'Every container runtime refuses it as the first character of a JSON text.',
    fix: 'Remove it',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8259#section-8.1'],
  notes: ['json-bom'],
  mend: ({ at }) => [
    { kind: 'safe', reach: 'nothing', edits: () => [{ start: at.start, end: at.end, text: '' }] },
  ],
}
