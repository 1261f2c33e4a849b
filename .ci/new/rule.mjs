import { camel, registered, toBeWritten } from './words.mjs'

/** A rule of the linter. It is put under the topic "content"; another topic is a move of two lines. */
export function rule(id) {
  const name = camel(id)
  const profile = (what) =>
    `{ "TO BE WRITTEN": "${what}", "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [] }\n`
  return {
    files: {
      [`src/lint/rules/${id}.ts`]: `import type { LintRule } from '../rule.ts'

export const ${name}: LintRule = {
  id: '${id}',
  severity: 'warning',
  words: {
    title: '${toBeWritten('what was found, without a full stop')}',
    why: '${toBeWritten('why it matters, in whole sentences')}',
    found: '${toBeWritten('what is said of one place')}',
  },
  sources: ['${toBeWritten('https:// address of what proves it')}'],
  /** ${toBeWritten('yield one finding for each place in the profile')} */
  check: () => [],
}
`,
      [`src/lint/fixtures/${id}/flags.json`]: profile('a profile that the rule flags'),
      [`src/lint/fixtures/${id}/passes.json`]: profile('a profile like it that the rule passes'),
    },
    changes: {
      'src/lint/topics/content.ts': registered(
        `import { ${name} } from '../rules/${id}.ts'`,
        'contentRules: readonly LintRule[] = [',
        name,
      ),
    },
  }
}
