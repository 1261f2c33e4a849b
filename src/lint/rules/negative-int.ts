import { widthMask } from '#core/profile/alternatives.ts'
import { maxValue } from '#core/profile/profile.ts'
import { intMask } from '../blocks.ts'
import { conditionals, conditionNode, parameterOf } from '../conditions.ts'
import { span } from '../places.ts'
import { reachOf, withMembers } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const negativeInt: LintRule = {
  id: 'negative-int',
  severity: 'warning',
  words: {
    title: 'A negative number has two spellings in a register',
    why: 'glibc passes a negative int with zeros in the high half, Go with ones. A comparison with one spelling misses the other, as with AT_FDCWD.',
    found:
      'Argument {{index}} of {{name}} is a signed int; the comparison with {{value}} holds for one spelling of it alone.',
    fix: 'Compare the low half alone',
    holds: 'On 64-bit architectures.',
  },
  sources: ['https://man7.org/linux/man-pages/man2/openat.2.html'],
  *check(subject) {
    if (widthMask(subject.target.arch) !== maxValue) return
    for (const { rule, name, condition } of conditionals(subject)) {
      const parameter = parameterOf(subject, name, condition.index)
      const { index, op, value } = condition
      const isEqual = op === 'SCMP_CMP_EQ' || op === 'SCMP_CMP_NE'
      if (!isEqual || parameter?.width !== 32 || !parameter.signed || !isNegative(value)) continue
      const node = conditionNode(subject, rule, condition)
      const changes = {
        value: String(intMask),
        valueTwo: String(value & intMask),
        op: '"SCMP_CMP_MASKED_EQ"',
      }
      const isWhole = op === 'SCMP_CMP_EQ' && node !== undefined
      yield {
        at: span(condition.at),
        params: { index, name, value: String(value) },
        syscalls: [name],
        repairs: isWhole
          ? [
              {
                kind: 'suggested',
                reach: reachOf(rule.names.map((each) => each.name)),
                edits: () => withMembers(subject, node, changes),
              },
            ]
          : [],
      }
    }
  },
}

function isNegative(value: bigint): boolean {
  return (value > 0x7fff_ffffn && value <= intMask) || value >= 0xffff_ffff_8000_0000n
}
