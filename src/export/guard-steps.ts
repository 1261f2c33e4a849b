import type { Message } from '#core/base/message.ts'
import { editRules } from '#core/profile/edits/rules.ts'
import { setGuards } from '#core/profile/edits/set-guards.ts'
import { styleOf } from '#core/profile/edits/style.ts'
import { applies, isGuarded } from '#core/profile/guards.ts'
import type { Guard, Rule } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'
import type { Exportable } from './exporter.ts'
import { namesOf } from './name-list.ts'
import type { Step, StepResult } from './steps.ts'

const unguarded = { includes: undefined, excludes: undefined }

/**
 * Decides every guard for the target as Docker would there: rules that apply stay without their guard, the
 * others go. A reader that does not know guards would else take all of them for rules that always apply.
 */
export const decideGuards: Step = (document, target) => {
  const { rules } = document.reading.profile
  const asDocker: Target = { ...target, engine: 'docker' }
  const guarded = rules.filter(isGuarded)
  const gone = guarded.filter((rule) => !applies(rule, asDocker))
  const kept = guarded.filter((rule) => !gone.includes(rule))
  const losses: Message[] = []
  if (kept.length > 0) losses.push({ code: 'export-guards-kept', params: { rules: kept.length } })
  if (gone.length > 0) losses.push(leftOut('export-guards-gone', gone))
  return change(document, gone, new Map(kept.map((rule) => [rule, unguarded])), losses)
}

/** containers-common honours capabilities and architectures, and passes over `minKernel`: that alone is decided. */
export const decideKernels: Step = (document, target) => {
  const { rules } = document.reading.profile
  const hasKernel = ({ includes, excludes }: Rule) => Boolean(includes?.minKernel || excludes?.minKernel)
  const concerned = rules.filter(hasKernel)
  if (concerned.length === 0) return change(document, [], new Map(), [])
  const asDocker: Target = { ...target, engine: 'docker' }
  const gone = concerned.filter((rule) => !applies(kernelAlone(rule), asDocker))
  const kept = concerned.filter((rule) => !gone.includes(rule))
  const bare = new Map(
    kept.map((rule) => [
      rule,
      { includes: withoutKernel(rule.includes), excludes: withoutKernel(rule.excludes) },
    ]),
  )
  const { kernel } = target
  const losses: Message[] = []
  if (kept.length > 0) losses.push({ code: 'export-kernel-kept', params: { rules: kept.length, kernel } })
  if (gone.length > 0) {
    const left = leftOut('export-kernel-gone', gone)
    losses.push({ ...left, params: { ...left.params, kernel } })
  }
  return change(document, gone, bare, losses)
}

function kernelAlone(rule: Rule): Rule {
  const only = (guard: Guard | undefined) => guard && { ...guard, caps: [], arches: [] }
  return { ...rule, includes: only(rule.includes), excludes: only(rule.excludes) }
}

function withoutKernel(guard: Guard | undefined): Guard | undefined {
  return guard && { ...guard, minKernel: undefined }
}

function leftOut(code: string, rules: readonly Rule[]): Message {
  const names = [...new Set(rules.flatMap((rule) => rule.names.map(({ name }) => name)))]
  return { code, params: { rules: rules.length, calls: names.length, names: namesOf(names) } }
}

function change(
  { text, reading }: Exportable,
  gone: readonly Rule[],
  guards: ReadonlyMap<Rule, Parameters<typeof setGuards>[3]>,
  losses: readonly Message[],
): StepResult {
  const removed = new Set(gone.map(({ position }) => position))
  const edits = [
    ...[...guards].flatMap(([rule, wanted]) => setGuards(reading, text, rule, wanted)),
    ...editRules(reading, text, { removed, added: [], place: undefined }, styleOf(text, reading.root)),
  ]
  return { edits, losses }
}
