import { isFree } from '../conditions.ts'
import { openCalls } from '../open-calls.ts'
import { opening } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { allowed, casesRepair } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const personality: LintRule = {
  id: 'personality',
  severity: 'warning',
  words: {
    title: 'Any personality may be taken',
    why: 'personality can switch off the randomising of addresses and make readable memory executable, for the program and those it starts. The defaults of the engines allow five harmless values.',
    found: 'personality is open for every value.',
    fix: 'Allow the values that the engines allow',
  },
  sources: [
    'https://docs.docker.com/engine/security/seccomp/',
    'https://man7.org/linux/man-pages/man2/personality.2.html',
  ],
  *check(subject) {
    if (openCalls(subject, ['personality']).length === 0 || opening(subject, 'personality') !== 'always')
      return
    const cases = harmless.map((value) => ({
      ...allowed,
      conditions: [{ index: 0, op: 'SCMP_CMP_EQ', value, valueTwo: 0n } as const],
    }))
    yield {
      ...namesPlaces(subject, ['personality']),
      syscalls: ['personality'],
      repairs: isFree(subject, 'personality')
        ? [casesRepair(subject, 'personality', cases, { kind: 'suggested' })]
        : [],
    }
  },
}

/** PER_LINUX, PER_LINUX32, UNAME26, both, and the question what it is. */
const harmless = [0n, 8n, 0x20000n, 0x20008n, 0xffff_ffffn]
