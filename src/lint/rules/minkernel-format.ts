import type { LintRule } from '../rule.ts'

export const minkernelFormat: LintRule = {
  id: 'minkernel-format',
  severity: 'error',
  words: {
    title: 'The kernel version has no form that Docker reads',
    why: 'Docker takes two numbers with a point between them, each up to 255, and refuses the whole profile otherwise.',
  },
  sources: ['https://github.com/moby/profiles/blob/main/seccomp/kernel_linux.go'],
  notes: ['min-kernel-form'],
}
