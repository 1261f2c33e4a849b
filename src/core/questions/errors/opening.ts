import type { Effect } from '../../profile/profile.ts'
import { allowed } from '../../profile/template.ts'
import { capabilityOf, fallsBack } from './call-facts.ts'
import type { MeantCall, Opening, OpeningCapability, OpeningRule } from './explanation.ts'
import type { Row } from './row.ts'

const missing: Effect = { action: 'SCMP_ACT_ERRNO', errnoRet: 38 }

/**
 * The least rule for each call: ENOSYS where its callers then go on by an older call, which costs nothing; else it is
 * let through, under the condition where there is one.
 */
export function openingRules(calls: readonly MeantCall[]): readonly OpeningRule[] {
  return calls.map(({ name, condition }) => ({
    name,
    conditions: condition?.all ?? [],
    effect: fallsBack.has(name) ? missing : allowed,
  }))
}

/** What a row advises for the calls that are left in question. */
export function openingOf(
  { opening }: Pick<Row, 'opening'>,
  calls: readonly MeantCall[],
  told: string,
): Opening {
  if (opening !== undefined && opening.kind !== 'rules')
    return { kind: opening.kind, remedy: { ...opening.remedy, params: { told } } }
  const rules = opening?.rules ?? openingRules(calls)
  return {
    kind: 'rules',
    rules,
    take: opening?.take ?? 'each',
    capabilities: opening?.capabilities ?? capabilitiesOf(rules.filter(asksForMore).map(({ name }) => name)),
  }
}

/** Bits that must not be set keep out what a capability is asked for. */
function asksForMore({ conditions }: OpeningRule): boolean {
  return !conditions.some(({ op, valueTwo }) => op === 'SCMP_CMP_MASKED_EQ' && valueTwo === 0n)
}

/** Capabilities that have to do with the calls, each once. */
function capabilitiesOf(names: readonly string[]): readonly OpeningCapability[] {
  const found = new Map<string, OpeningCapability>()
  for (const name of names) {
    const one = capabilityOf(name)
    const before = one && found.get(one.name)
    if (one !== undefined)
      found.set(one.name, {
        ...one,
        isNeeded: one.isNeeded || before?.isNeeded === true,
        opens: one.opens && before?.opens !== false,
      })
  }
  return [...found.values()]
}
