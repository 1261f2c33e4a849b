import type { Problem } from '#core/json/problem.ts'
import type { LintRule, Repair } from '../rule.ts'

export const emptyProfile: LintRule = {
  id: 'empty-profile',
  severity: 'security',
  words: {
    title: 'The profile says nothing',
    why: 'Without a default action and without rules, Docker, Podman, containerd and runc start the container without any filter, and nothing tells. crun refuses it.',
    fix: 'Refuse every call that no rule allows',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  notes: ['profile-null', 'profile-empty', 'profile-without-rules', 'config-without-seccomp'],
  mend: (note, text) => (text.trim() === '{}' ? [denyAll(note)] : []),
}

function denyAll(note: Problem): Repair {
  const text = '{ "defaultAction": "SCMP_ACT_ERRNO" }'
  return {
    kind: 'suggested',
    reach: 'anything',
    edits: () => [{ start: note.at.start, end: note.at.start + 2, text }],
  }
}
