import { isAcross, misread } from '../misread.ts'
import { namesPlaces } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const lscmpMergeHazard: LintRule = {
  id: 'lscmp-merge-hazard',
  severity: 'security',
  words: {
    title: 'libseccomp makes something else of these rules',
    why: 'When it merges several comparisons of one call into a tree, libseccomp loses or adds matches for some sets of ranges and exclusions. The filter that is loaded then differs from what the rules say.',
    found: 'For {{name}} the loaded filter answers some arguments otherwise than its rules say.',
    holds: 'libseccomp 2.5 to 2.6.1, as this target has it.',
  },
  sources: [
    'https://github.com/seccomp/libseccomp/blob/main/src/db.c',
    'https://github.com/seccomp/libseccomp/issues/139',
  ],
  *check(subject) {
    for (const name of misread(subject).filter((each) => !isAcross(subject, each))) {
      yield { ...namesPlaces(subject, [name]), params: { name }, syscalls: [name] }
    }
  },
}
