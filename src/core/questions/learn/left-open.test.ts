import { describe, expect, test } from 'vitest'
import type { CallTally, Tally } from '../../base/tally.ts'
import { leftOpen } from './left-open.ts'

const call = (name: string, more: Partial<CallTally> = {}): CallTally => {
  return { arch: null, name, nr: null, calls: 1, errors: {}, args: [], firstLine: 1, lastLine: 1, ...more }
}

function openIn(calls: readonly CallTally[], source: Partial<Tally['sources'][number]> = {}) {
  const sources = [{ name: 'a', format: 'strace', lines: 1, bytes: 1, ...source }]
  return leftOpen({ version: 1, calls, sources, skipped: [], warnings: [] })
}

const asks = (calls: number, errors: Readonly<Record<string, number>>) =>
  call('ioctl', { calls, errors, args: [{ index: 1, values: [{ value: '21505', calls }], unlisted: 0 }] })

test('a log that shows no end says so', () => {
  expect(openIn([call('read')]).code).toBe('log-open-unended')
  expect(openIn([call('read'), call('exit_group')]).code).toBe('log-open')
})

test('a table leaves out the end of every program', () => {
  expect(openIn([call('read')], { format: 'strace-summary' }).code).toBe('log-open')
})

describe('a terminal', () => {
  test.each([
    ['was there where the question for it was answered', asks(2, { ENOTTY: 1 }), 'log-open-no-terminal'],
    ['was not there where it was always refused', asks(2, { ENOTTY: 2 }), 'log-open-terminal'],
    ['is not known of where nobody asked', call('read'), 'log-open-any-terminal'],
    [
      'is not known of where another request may have failed',
      call('ioctl', {
        calls: 3,
        errors: { ENOTTY: 1, EINVAL: 1 },
        args: [{ index: 1, values: [{ value: '21505', calls: 2 }], unlisted: 1 }],
      }),
      'log-open-any-terminal',
    ],
  ])('%s', (_, asked, way) => {
    expect(openIn([asked]).ways).toContain(way)
  })
})

test.each([
  [undefined, 'log-open-user'],
  [['root'], 'log-open-not-root'],
  [['other'], 'log-open-root'],
] as const)('of the users %j', (users, way) => {
  expect(openIn([call('read')], users && { users }).ways).toContain(way)
})

test('both users leave none open, and the kernel always is', () => {
  expect(openIn([call('read')], { users: ['other', 'root'] }).ways).toEqual([
    'log-open-any-terminal',
    'log-open-kernel',
  ])
})
