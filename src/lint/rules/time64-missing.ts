import { widthMask } from '#core/profile/alternatives.ts'
import { maxValue } from '#core/profile/profile.ts'
import { time64Families } from '#core/questions/learn/successors.ts'
import { brokenFallbacks, missingFinding } from '../missing-calls.ts'
import type { LintRule } from '../rule.ts'

export const time64Missing: LintRule = {
  id: 'time64-missing',
  severity: 'warning',
  words: {
    title: 'Calls with 64-bit time are refused for 32-bit programs',
    why: 'Since 2020 32-bit programs of musl and glibc use calls with a 64-bit time and fall back only when they hear ENOSYS. With EPERM the programs of Alpine 3.13 stopped working.',
    found:
      'On {{arches}} the older calls are allowed, and refused with another error than ENOSYS: {{names}}.',
    fix: 'Allow {{names}}',
    holds: 'On 32-bit architectures that the filter lists.',
  },
  sources: ['https://github.com/moby/moby/issues/40734', 'https://github.com/seccomp/libseccomp/issues/228'],
  *check(subject) {
    for (const arch of subject.arches.filter(
      (each) => widthMask(each) !== maxValue && each !== 'SCMP_ARCH_X32',
    )) {
      const { old, missing } = brokenFallbacks(subject, time64Families, arch)
      for (const found of missingFinding(subject, missing, { near: old })) {
        yield { ...found, params: { ...found.params, arches: arch }, arches: [arch] }
      }
    }
  },
}
