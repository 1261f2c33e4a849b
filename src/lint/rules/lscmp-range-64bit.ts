import { isAcross, misread } from '../misread.ts'
import { namesPlaces } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const lscmpRange64bit: LintRule = {
  id: 'lscmp-range-64bit',
  severity: 'security',
  words: {
    title: 'Ranges below and above 32 bits are mixed up',
    why: 'libseccomp compares the two halves of a register one after the other. With ranges on both sides of 2^32 for one argument it matches too much or too little.',
    found:
      'The ranges of {{name}} lie on both sides of 2^32, and the loaded filter answers some arguments otherwise than they say.',
    holds: 'libseccomp 2.5 to 2.6.1, as this target has it.',
  },
  sources: ['https://github.com/seccomp/libseccomp/issues/139'],
  *check(subject) {
    for (const name of misread(subject).filter((each) => isAcross(subject, each))) {
      yield { ...namesPlaces(subject, [name]), params: { name }, syscalls: [name] }
    }
  },
}
