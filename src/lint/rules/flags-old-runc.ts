import { isAtLeast } from '#core/base/version.ts'
import { setFlags } from '#core/profile/edits/set-loading.ts'
import { dropsNewKeys } from '#core/target/runtime.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const flagsOldRunc: LintRule = {
  id: 'flags-old-runc',
  severity: 'error',
  words: {
    title: 'This runc does not take flags',
    why: 'runc before 1.2 refuses every profile with a non-empty list of flags, whatever they are.',
    found: 'runc {{version}} refuses the flags.',
    fix: 'Remove the flags',
  },
  sources: ['https://github.com/opencontainers/runc/pull/3588'],
  *check(subject) {
    const { runtime, target, profile, reading, text } = subject
    const isOld = runtime.kind === 'runc' && !isAtLeast(runtime.version, '1.2')
    if (!isOld || dropsNewKeys(target) || (profile.flags ?? []).length === 0) return
    yield {
      at: memberPlace(subject, 'flags'),
      params: { version: runtime.version },
      repairs: [{ kind: 'safe', reach: 'anything', edits: () => setFlags(reading, text, []) }],
    }
  },
}
