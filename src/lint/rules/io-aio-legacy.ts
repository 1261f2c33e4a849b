import { openCallRule } from '../open-call-rule.ts'

export const ioAioLegacy = openCallRule({
  id: 'io-aio-legacy',
  severity: 'info',
  calls: ['io_setup', 'io_submit', 'io_getevents', 'io_destroy', 'io_cancel', 'io_pgetevents'],
  title: 'The old asynchronous input and output is open',
  why: 'Few programs use it, mostly databases; it is old code with a history of holes.',
  sources: ['https://man7.org/linux/man-pages/man2/io_setup.2.html'],
})
