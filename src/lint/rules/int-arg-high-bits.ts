import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import type { Span } from '#core/json/tree.ts'
import { isSameCondition, widthMask } from '#core/profile/alternatives.ts'
import { type ConditionSpec, maxValue } from '#core/profile/profile.ts'
import { blocksOf, intMask, rangesOf } from '../blocks.ts'
import { caseOf, isFree, parameterOf } from '../conditions.ts'
import { isAllowList, runsBy } from '../opening.ts'
import { span } from '../places.ts'
import { casesRepair } from '../repairs.ts'
import type { LintRule, Repair } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const intArgHighBits: LintRule = {
  id: 'int-arg-high-bits',
  severity: 'security',
  words: {
    title: 'A value of 32 bits is compared as 64',
    why: 'The kernel looks at the low half of the register for an int, the filter at the whole. Whoever sets a bit in the high half passes a rule that excludes single values, or is not matched by one that refuses them.',
    found:
      '{{name}} takes 32 bits of argument {{index}}; with a bit set above them the comparison goes the other way.',
    fix: 'Compare the low half alone',
    holds: 'On 64-bit architectures.',
  },
  sources: [
    'https://nvd.nist.gov/vuln/detail/CVE-2019-10063',
    'https://github.com/flatpak/flatpak/issues/2782',
    'https://github.com/moby/moby/pull/52547',
  ],
  *check(subject) {
    if (widthMask(subject.target.arch) !== maxValue) return
    for (const [name, entries] of subject.byName) {
      const bad = entries.flatMap((entry) =>
        entry.conditions
          .filter((each) => isPassed(subject, name, entry, each))
          .map((each) => ({ entry, each })),
      )
      const [first, ...others] = bad
      if (first === undefined) continue
      yield {
        at: placeOf(first.entry, first.each),
        also: others.map(({ entry, each }) => placeOf(entry, each)),
        params: { name, index: first.each.index },
        syscalls: [name],
        repairs: repairsOf(subject, name, entries),
      }
    }
  },
}

const opensAbove = new Set(['SCMP_CMP_NE', 'SCMP_CMP_GT', 'SCMP_CMP_GE'])
const missesAbove = new Set(['SCMP_CMP_EQ', 'SCMP_CMP_LT', 'SCMP_CMP_LE'])

/** Whether a bit in the high half opens what the condition was to keep closed. */
function isPassed(
  subject: Subject,
  name: string,
  entry: ElementaryRule,
  { index, op, value }: ConditionSpec,
): boolean {
  const parameter = parameterOf(subject, name, index)
  if (parameter?.width !== 32 || !parameter.filterable || (name === 'ioctl' && index === 1)) return false
  // A value beyond 32 bits is another finding.
  if (value > intMask) return false
  return runsBy(entry.action)
    ? isAllowList(subject) && opensAbove.has(op)
    : !isAllowList(subject) && missesAbove.has(op)
}

function placeOf({ rule }: ElementaryRule, condition: ConditionSpec): Span {
  return span(rule.conditions.find((each) => isSameCondition(each, condition))?.at ?? rule.at)
}

/** Blocks of values instead of ranges, where all rules of the call look at this one argument. */
function repairsOf(subject: Subject, name: string, entries: readonly ElementaryRule[]): readonly Repair[] {
  const [first] = entries
  const index = first?.conditions[0]?.index
  if (first === undefined || index === undefined || !isFree(subject, name)) return []
  const isSimple = entries.every(
    ({ conditions, action, isSplit }) =>
      conditions.length === 1 && conditions[0]?.index === index && action === first.action && !isSplit,
  )
  if (!isSimple) return []
  const masked = entries.filter(({ conditions }) => conditions[0]?.op === 'SCMP_CMP_MASKED_EQ')
  const ranges = entries.filter((each) => !masked.includes(each)).map(({ conditions }) => conditions[0])
  const values = ranges.map((each) => (each === undefined ? undefined : rangesOf(each)))
  if (values.some((each) => each === undefined)) return []
  const blocks = blocksOf(
    index,
    values.flatMap((each) => each ?? []),
  )
  const conditions = [...masked.flatMap((each) => each.conditions), ...blocks]
  if (conditions.length > mostBlocks) return []
  const cases = conditions.map((each) => ({ ...caseOf(first), conditions: [each] }))
  return [casesRepair(subject, name, cases, { kind: 'safe' })]
}

const mostBlocks = 128
