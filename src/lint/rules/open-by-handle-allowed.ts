import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const openByHandleAllowed: LintRule = {
  id: 'open-by-handle-allowed',
  severity: 'security',
  words: {
    title: 'Files may be opened by handle',
    why: 'A handle can be guessed and leads to any file of the file system, past the root of the container. This was the Shocker escape of 2014.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://docs.docker.com/engine/security/seccomp/'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['open_by_handle_at']
