import { setListener } from '#core/profile/edits/set-loading.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const listenerMetadataAlone: LintRule = {
  id: 'listener-metadata-alone',
  severity: 'warning',
  words: {
    title: 'Words for a supervisor that is not there',
    why: '`listenerMetadata` is handed to whoever listens at `listenerPath`. The specification forbids it without a path.',
    found: 'There is listenerMetadata and no listenerPath.',
    fix: 'Remove listenerMetadata',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  *check(subject) {
    const { listenerMetadata, listenerPath } = subject.profile
    if (!listenerMetadata || listenerPath) return
    yield {
      at: memberPlace(subject, 'listenerMetadata'),
      repairs: [
        {
          kind: 'safe',
          reach: 'nothing',
          edits: () => setListener(subject.reading, subject.text, { path: '', metadata: '' }),
        },
      ],
    }
  },
}
