import { widthMask } from '#core/profile/alternatives.ts'
import { intMask } from '../blocks.ts'
import { conditionals } from '../conditions.ts'
import { span } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const valueExceeds32bitArch: LintRule = {
  id: 'value-exceeds-32bit-arch',
  severity: 'security',
  words: {
    title: 'The value does not fit where it is compared',
    why: 'On 32-bit architectures libseccomp compares the low 32 bits alone. A larger value is cut without a word and means something else; a mask may lose all its bits, and the condition with them.',
    found: 'On {{arches}} the value {{value}} of {{name}} is cut to 32 bits.',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/db.c'],
  *check(subject) {
    for (const { name, condition } of conditionals(subject)) {
      const { value, valueTwo, op } = condition
      const narrow = subject.arches.filter(
        (arch) => widthMask(arch) === intMask && subject.catalog.numberOf(name, arch) !== undefined,
      )
      const isMask = op === 'SCMP_CMP_MASKED_EQ'
      if (narrow.length === 0 || (value <= intMask && !(isMask && valueTwo > intMask))) continue
      yield {
        at: span(condition.at),
        params: { arches: narrow.join(', '), value: String(value), name },
        syscalls: [name],
        arches: narrow,
        severity: isMask && (value & intMask) === 0n ? 'security' : 'warning',
      }
    }
  },
}
