import type { LintRule } from '../rule.ts'

export const duplicateJsonKey: LintRule = {
  id: 'duplicate-json-key',
  severity: 'security',
  words: {
    title: 'A key stands twice in one object',
    why: "Go's parser, and with it Docker, Podman, containerd and runc, takes the last one and mixes lists of both; crun takes the first. The same file means two profiles.",
  },
  sources: ['https://pkg.go.dev/encoding/json#Unmarshal'],
  notes: ['json-duplicate-key', 'json-folded-key'],
}
