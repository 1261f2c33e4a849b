import { openFinding } from '../open-calls.ts'
import { opening } from '../opening.ts'
import type { LintRule } from '../rule.ts'

export const unshareSetns: LintRule = {
  id: 'unshare-setns',
  severity: 'security',
  words: {
    title: 'clone is limited, and others make namespaces',
    why: 'unshare makes the same namespaces as clone, and setns enters those that exist. Closing one of three doors keeps nobody in.',
    found: 'clone is open for some flags only; {{names}} is open without a limit.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: [
    'https://man7.org/linux/man-pages/man2/unshare.2.html',
    'https://docs.docker.com/engine/security/seccomp/',
  ],
  check: (subject) =>
    opening(subject, 'clone') === 'sometimes' ? openFinding(subject, ['unshare', 'setns']) : [],
}
