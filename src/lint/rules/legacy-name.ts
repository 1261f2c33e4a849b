import type { Problem } from '#core/json/problem.ts'
import type { LintRule, Repair } from '../rule.ts'
import { isCrun, readsOciAlone } from '../weighing.ts'

export const legacyName: LintRule = {
  id: 'legacy-name',
  severity: 'warning',
  words: {
    title: 'The rule uses the old key name',
    why: 'Docker and Podman still read it. containerd and runc take the rule for one without names and skip it, crun refuses to start the container.',
    fix: 'Write names',
  },
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp'],
  notes: ['legacy-name'],
  weigh: (_, target) =>
    isCrun(target) && readsOciAlone(target) ? 'error' : readsOciAlone(target) ? 'security' : 'warning',
  mend: (note, text) => [modern(note, text)],
}

function modern({ at, params: { name } }: Problem, text: string): Repair {
  const start = text.lastIndexOf('"name"', at.end)
  const end = at.end > start + 6 ? at.end : text.indexOf('"', text.indexOf(':', start) + 1)
  const value = text.slice(text.indexOf(':', start) + 1, end).trim() || JSON.stringify(String(name))
  return { kind: 'safe', reach: [String(name)], edits: () => [{ start, end, text: `"names": [${value}]` }] }
}
