import type { LintRule } from '../rule.ts'

export const loadRefused: LintRule = {
  id: 'load-refused',
  severity: 'error',
  words: {
    title: 'The container does not start',
    why: 'The runtime, or libseccomp below it, refuses the profile. What it prints seldom names the place.',
    found: '{{message}}',
  },
  sources: [
    'https://github.com/opencontainers/runc/blob/main/libcontainer/seccomp/seccomp_linux.go',
    'https://github.com/containers/crun/blob/main/src/libcrun/seccomp.c',
  ],
  *check({ loaded, reading: { root } }) {
    if (loaded.kind !== 'refused') return
    const message =
      loaded.printed ?? `${loaded.message.code} ${Object.values(loaded.message.params).join(' ')}`
    yield { at: { start: root.start, end: root.start + 1 }, params: { message } }
  },
}
