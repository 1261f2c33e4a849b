import type { Wording } from '#core/base/message.ts'
import type { LintRule } from '#lint/rule.ts'

export interface Linter {
  /** With those about deployments: all that have a page. */
  readonly rules: readonly LintRule[]
  readonly printed: typeof import('#lint/fingerprint.ts')['printed']
  readonly lintSteps: typeof import('#lint/lint.ts')['lintSteps']
  readonly words: Wording
}

let loading: Promise<Linter> | undefined
let learn: (words: Wording) => void = () => undefined

/** The words of the rules come with the rules, not with the page: who shows them takes them here. */
export function learnRuleWords(learner: (words: Wording) => void): void {
  learn = learner
}

async function readLinter(): Promise<Linter> {
  const [{ lintSteps }, { lintMessages }, { pages }, { printed }] = await Promise.all([
    import('#lint/lint.ts'),
    import('#lint/messages.ts'),
    import('#lint/registry.ts'),
    import('#lint/fingerprint.ts'),
  ])
  learn(lintMessages)
  return { lintSteps, rules: pages, printed, words: lintMessages }
}

/** The rules are loaded when they are first asked for; after a failure the next call tries again. */
export function loadLinter(): Promise<Linter> {
  loading ??= readLinter()
  loading.catch(() => {
    loading = undefined
  })
  return loading
}
