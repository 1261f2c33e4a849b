import type { LintRule } from '../rule.ts'

export const tooLarge: LintRule = {
  id: 'too-large',
  severity: 'error',
  words: {
    title: 'The filter is too large for the kernel',
    why: 'The kernel takes filters of 4096 instructions. Each name costs one, each comparison up to five, and every architecture has them again.',
    found: 'The filter has more than 4096 instructions.',
  },
  sources: ['https://github.com/torvalds/linux/blob/master/include/uapi/linux/bpf_common.h'],
  *check({ loaded, reading: { root } }) {
    const isLarge =
      loaded.kind === 'refused' && /(loading seccomp filter|seccomp_load)/.test(loaded.printed ?? '')
    const isBeyond = loaded.kind === 'unknown' && loaded.message.code === 'unsure-too-large'
    if (isLarge || isBeyond) yield { at: { start: root.start, end: root.start + 1 } }
  },
}
