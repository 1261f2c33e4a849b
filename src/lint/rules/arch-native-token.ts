import type { LintRule } from '../rule.ts'
import { removeNoted } from '../text-repairs.ts'

export const archNativeToken: LintRule = {
  id: 'arch-native-token',
  severity: 'error',
  words: {
    title: 'SCMP_ARCH_NATIVE is no architecture of the runtimes',
    why: "libseccomp, containers-common and the Security Profiles Operator know the word, runc and crun refuse it. It is not needed: the host's architecture always belongs to the filter.",
    fix: 'Remove it',
  },
  sources: ['https://github.com/opencontainers/runc/blob/main/libcontainer/seccomp/config.go'],
  notes: ['native-architecture'],
  mend: (note, text) => [removeNoted(note, text, { kind: 'safe', reach: 'anything' })],
}
