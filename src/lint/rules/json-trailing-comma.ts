import { parseJson } from '#core/json/parse.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import type { LintRule } from '../rule.ts'

export const jsonTrailingComma: LintRule = {
  id: 'json-trailing-comma',
  severity: 'error',
  words: {
    title: 'A comma stands before a closing bracket',
    why: 'JSON does not allow it and every container runtime refuses the file.',
    fix: 'Remove the commas',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8259'],
  notes: ['json-trailing-commas'],
  mend: (_, text) => [{ kind: 'safe', reach: 'nothing', edits: () => commas(text) }],
}

function commas(text: string): readonly TextEdit[] {
  const parsed = parseJson(text)
  if (parsed.kind === 'error') return []
  const extras = parsed.value.extras.filter(({ kind }) => kind === 'trailing-comma')
  return extras.map(({ start, end }) => ({ start, end, text: '' }))
}
