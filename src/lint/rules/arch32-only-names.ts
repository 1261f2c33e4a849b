import { widthMask } from '#core/profile/alternatives.ts'
import { maxValue } from '#core/profile/profile.ts'
import { startNeeds } from '#core/questions/learn/startup.ts'
import { missingFinding } from '../missing-calls.ts'
import { alwaysRuns, isAllowList, opening } from '../opening.ts'
import type { LintRule } from '../rule.ts'

export const arch32OnlyNames: LintRule = {
  id: 'arch32-only-names',
  severity: 'warning',
  words: {
    title: '32-bit programs lack calls that only they have',
    why: 'On 32-bit architectures many calls have another name: mmap2 for mmap, fstat64 for fstat, _llseek for lseek. A list that was made on a 64-bit host has none of them.',
    found: 'On {{arches}} programs need {{names}}, which no rule allows.',
    fix: 'Allow {{names}}',
    holds: 'On 32-bit architectures that the filter lists.',
  },
  sources: ['https://man7.org/linux/man-pages/man2/syscalls.2.html'],
  *check(subject) {
    if (!isAllowList(subject)) return
    const { catalog, target } = subject
    const exists = (name: string, arch: string) => catalog.numberOf(name, arch) !== undefined
    // What the host's own runtime needs says nothing of 32-bit programs.
    const started = new Set(startNeeds(target, 'current', exists).allow)
    for (const arch of subject.arches.filter(
      (each) => widthMask(each) !== maxValue && each !== 'SCMP_ARCH_X32',
    )) {
      const known = twins.filter(([, own]) => exists(own, arch))
      const isForBoth = known.some(([, own]) => opening(subject, own) !== 'never')
      const missing = known.filter(
        ([base, own]) => alwaysRuns(subject, base) && opening(subject, own) === 'never',
      )
      if (isForBoth || missing.every(([base]) => started.has(base))) continue
      const old = missing.map(([base]) => base)
      for (const found of missingFinding(subject, [...new Set(missing.map(([, own]) => own))], {
        near: old,
      })) {
        yield { ...found, params: { ...found.params, arches: arch }, arches: [arch] }
      }
    }
  },
}

/** The call of 64-bit programs and the one of 32-bit programs that stands for it. */
const twins = [
  ['lseek', '_llseek'],
  ['mmap', 'mmap2'],
  ['fstat', 'fstat64'],
  ['stat', 'stat64'],
  ['lstat', 'lstat64'],
  ['newfstatat', 'fstatat64'],
  ['fcntl', 'fcntl64'],
  ['getrlimit', 'ugetrlimit'],
  ['arch_prctl', 'set_thread_area'],
  ['rt_sigreturn', 'sigreturn'],
  ['wait4', 'waitpid'],
  ['getuid', 'getuid32'],
  ['getgid', 'getgid32'],
  ['geteuid', 'geteuid32'],
  ['getegid', 'getegid32'],
  ['setuid', 'setuid32'],
  ['setgid', 'setgid32'],
  ['setgroups', 'setgroups32'],
  ['chown', 'chown32'],
  ['fchown', 'fchown32'],
  ['ftruncate', 'ftruncate64'],
  ['statfs', 'statfs64'],
  ['fstatfs', 'fstatfs64'],
] as const
