import type { LintRule } from '../rule.ts'
import { isCrun } from '../weighing.ts'

export const listenerPath: LintRule = {
  id: 'listener-path',
  severity: 'error',
  words: {
    title: 'The path of the listener is not absolute',
    why: 'crun refuses a relative path, and for the others it depends on the directory that the engine happens to run in.',
  },
  sources: ['https://github.com/containers/crun/blob/main/src/libcrun/seccomp.c'],
  notes: ['listener-path-relative'],
  weigh: (_, target) => (isCrun(target) ? 'error' : 'warning'),
}
