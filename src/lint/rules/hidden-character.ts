import type { LintRule } from '../rule.ts'

export const hiddenCharacter: LintRule = {
  id: 'hidden-character',
  severity: 'security',
  words: {
    title: 'The text holds a character that cannot be seen',
    why: 'Such characters make a text look like something that it does not say. In a profile they have no use.',
  },
  sources: ['https://www.unicode.org/reports/tr36/'],
  notes: ['hidden-character'],
}
