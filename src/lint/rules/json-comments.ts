import { parseJson } from '#core/json/parse.ts'
import { withoutExtras } from '#core/profile/strict-text.ts'
import { launcherOf } from '#core/target/target.ts'
import type { LintRule, Repair } from '../rule.ts'

export const jsonComments: LintRule = {
  id: 'json-comments',
  severity: 'error',
  words: {
    title: 'The file holds comments',
    why: 'JSON has none. Docker, Podman, containerd and runc refuse such a file; only crun reads it.',
    fix: 'Leave the comments out',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8259'],
  notes: ['json-comments'],
  weigh: (_, target) => (launcherOf(target) === 'crun' ? 'info' : 'error'),
  mend: (_, text) => [strictRepair(text)],
}

function strictRepair(text: string): Repair {
  return { kind: 'safe', reach: 'nothing', edits: () => [{ start: 0, end: text.length, text: strict(text) }] }
}

function strict(text: string): string {
  const parsed = parseJson(text)
  if (parsed.kind === 'error') return text
  return withoutExtras(
    text,
    parsed.value.extras.filter(({ kind }) => kind === 'comment'),
  )
}
