import { namePlace } from '../places.ts'
import { withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const slimUnknownName: LintRule = {
  id: 'slim-unknown-name',
  severity: 'warning',
  words: {
    title: 'A tool wrote a name for a number that it did not know',
    why: 'docker-slim and Inspektor Gadget write unknown_syscall for numbers that their tables lack. Runtimes skip the name, so a call that the program made is not allowed. The log of the tool has the number.',
    found: '{{names}} is no call.',
    fix: 'Remove {{names}}',
  },
  sources: ['https://github.com/slimtoolkit/slim'],
  *check(subject) {
    for (const rule of subject.rules) {
      const names = rule.names.map(({ name }) => name).filter((name) => name.startsWith('unknown_syscall'))
      if (names.length === 0) continue
      const params = { names: names.join(', ') }
      yield {
        at: namePlace(rule, names[0] ?? ''),
        params,
        syscalls: names,
        repairs: [
          { kind: 'suggested', params, reach: 'nothing', edits: () => withoutNames(subject, rule, names) },
        ],
      }
    }
  },
}
