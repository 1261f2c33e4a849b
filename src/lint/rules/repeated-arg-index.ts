import type { Problem } from '#core/json/problem.ts'
import { readDocument } from '#core/profile/document.ts'
import { editRules } from '#core/profile/edits/rules.ts'
import { styleOf } from '#core/profile/edits/style.ts'
import { isGuarded } from '#core/profile/guards.ts'
import type { LintRule, Repair } from '../rule.ts'

export const repeatedArgIndex: LintRule = {
  id: 'repeated-arg-index',
  severity: 'security',
  words: {
    title: 'One argument is tested twice in one rule',
    why: 'libseccomp cannot say this, so runtimes make a rule of every condition: any one is enough, on whichever argument. A range such as at least 3 and at most 5 then matches everything.',
    fix: 'Write the alternatives as rules of their own, as runtimes read them',
  },
  sources: [
    'https://github.com/opencontainers/runc/issues/2735',
    'https://github.com/opencontainers/runc/blob/main/libcontainer/seccomp/seccomp_linux.go',
  ],
  notes: ['repeated-index'],
  mend: (note, text) => splitRepair(note, text),
}

/** A rule for each condition, which is what runtimes make of it; a range has to be written in another way. */
function splitRepair({ at }: Problem, text: string): readonly Repair[] {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') return []
  const rule = reading.profile.rules.find((each) => each.at.start <= at.start && at.end <= each.at.end)
  if (rule === undefined || isGuarded(rule) || rule.legacyName || rule.comment !== undefined) return []
  const names = rule.names.map(({ name }) => name)
  const added = rule.conditions.map((each) => ({ ...rule, names, conditions: [each] }))
  const change = { removed: new Set([rule.position]), added, place: rule.position }
  const edits = () => editRules(reading, text, change, styleOf(text, reading.root))
  return [{ kind: 'suggested', reach: 'nothing', edits }]
}
