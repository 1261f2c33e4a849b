import { widthMask } from '#core/profile/alternatives.ts'
import { type ConditionSpec, maxValue } from '#core/profile/profile.ts'
import { intMask } from '../blocks.ts'
import { caseOf, isFree } from '../conditions.ts'
import { isAllowList, runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { casesRepair } from '../repairs.ts'
import type { LintRule, Repair } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const ioctlCmd: LintRule = {
  id: 'ioctl-cmd',
  severity: 'security',
  words: {
    title: 'The command of ioctl is compared as 64 bits',
    why: 'The kernel looks at the low half of the command, the filter at the whole register. With a bit set above, TIOCSTI still types into the terminal that started the container and the rule does not match.',
    found: 'ioctl is refused for single commands, which a bit in the high half passes by.',
    fix: 'Compare the low half alone',
    holds: 'On 64-bit architectures.',
  },
  sources: [
    'https://nvd.nist.gov/vuln/detail/CVE-2019-7303',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-1523',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-28100',
  ],
  *check(subject) {
    const entries = (subject.byName.get('ioctl') ?? []).filter(({ action }) => !runsBy(action))
    if (isAllowList(subject) || entries.length === 0) return
    const conditions = entries.flatMap((entry) =>
      entry.conditions.filter(({ index }) => index === 1).map((each) => ({ entry, each })),
    )
    const exact = conditions.filter(({ each }) => each.op === 'SCMP_CMP_EQ' && each.value <= intMask)
    const [first] = exact
    if (first !== undefined && widthMask(subject.target.arch) === maxValue) {
      yield { ...namesPlaces(subject, ['ioctl']), syscalls: ['ioctl'], repairs: repairsOf(subject) }
    }
  },
}

function repairsOf(subject: Subject): readonly Repair[] {
  const entries = subject.byName.get('ioctl') ?? []
  if (!isFree(subject, 'ioctl') || entries.some(({ isSplit }) => isSplit)) return []
  const cases = entries.map((entry) => ({ ...caseOf(entry), conditions: entry.conditions.map(lowHalf) }))
  return [casesRepair(subject, 'ioctl', cases, { kind: 'safe' })]
}

function lowHalf(condition: ConditionSpec): ConditionSpec {
  const { index, op, value } = condition
  if (index !== 1 || op !== 'SCMP_CMP_EQ' || value > intMask) return condition
  return { index, op: 'SCMP_CMP_MASKED_EQ', value: intMask, valueTwo: value }
}
