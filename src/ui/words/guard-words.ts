import type { TFunction } from 'i18next'
import type { Guard, Rule } from '#core/profile/profile.ts'

/** "with CAP_SYS_ADMIN and on arm64": the condition under which the rule takes part; empty when there is none. */
export function guardWords({ includes, excludes, legacyName }: Rule, t: TFunction): string {
  const parts = [...partsOf('with', includes, t), ...partsOf('without', excludes, t)]
  if (parts.length === 0 && legacyName) return t('guard.legacy')
  return listed(parts, 'conjunction', t)
}

function partsOf(side: 'with' | 'without', guard: Guard | undefined, t: TFunction): readonly string[] {
  if (guard === undefined) return []
  const { caps, arches, minKernel } = guard
  return [
    ...(caps.length > 0
      ? [t(`guard.${side}-caps`, { caps: listed(caps, side === 'with' ? 'conjunction' : 'disjunction', t) })]
      : []),
    ...(arches.length > 0 ? [t(`guard.${side}-arches`, { arches: listed(arches, 'disjunction', t) })] : []),
    ...(minKernel ? [t(`guard.${side}-kernel`, { kernel: minKernel })] : []),
  ]
}

/** "a, b and c". */
export function listed(parts: readonly string[], type: 'conjunction' | 'disjunction', t: TFunction): string {
  return new Intl.ListFormat(t('conditions.locale'), { type }).format(parts)
}

export interface GuardedRules {
  readonly guard: string
  readonly count: number
}

/** Rules gathered by the condition under which they take part. */
export function gatherGuards(rules: readonly Rule[], t: TFunction): readonly GuardedRules[] {
  const counts = new Map<string, number>()
  for (const rule of rules) {
    const guard = guardWords(rule, t)
    counts.set(guard, (counts.get(guard) ?? 0) + 1)
  }
  return [...counts].map(([guard, count]) => ({ guard, count }))
}
