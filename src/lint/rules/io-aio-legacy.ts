import { openFinding } from '../open-calls.ts'
import type { LintRule } from '../rule.ts'

export const ioAioLegacy: LintRule = {
  id: 'io-aio-legacy',
  severity: 'info',
  words: {
    title: 'The old asynchronous input and output is open',
    why: 'Few programs use it, mostly databases; it is old code with a history of holes.',
    found: 'Rules let {{names}} through, whatever the capabilities of the container.',
    fix: 'Leave {{names}} to the default action',
  },
  sources: ['https://man7.org/linux/man-pages/man2/io_setup.2.html'],
  check: (subject) => openFinding(subject, calls),
}

const calls = ['io_setup', 'io_submit', 'io_getevents', 'io_destroy', 'io_cancel', 'io_pgetevents']
