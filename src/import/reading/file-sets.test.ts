import { expect, test } from 'vitest'
import type { Tally } from '#core/base/tally.ts'
import { mergeFiles } from './file-sets.ts'

const warning = { code: 'records-lost', params: { count: 1 } }

function tally(name: string, format = 'strace'): Tally {
  return {
    version: 1,
    calls: [],
    sources: [{ name, format, lines: 1, bytes: 10 }],
    skipped: [],
    warnings: [warning],
  }
}

const names = (...tallies: readonly Tally[]) => mergeFiles(tallies)?.sources.map(({ name }) => name)

test('the files of one strace -ff are one source', () => {
  const merged = mergeFiles([tally('d/trace.1'), tally('d/other.log'), tally('d/trace.2')])
  expect(merged?.sources).toEqual([
    { name: 'd/trace.*', format: 'strace', lines: 2, bytes: 20 },
    { name: 'd/other.log', format: 'strace', lines: 1, bytes: 10 },
  ])
})

test('the processes of a set are told by their files', () => {
  const process = (source: string) => ({ source, pid: 0, name: null, calls: { read: 1 } })
  const merged = mergeFiles(
    ['trace.7', 'trace.9'].map((name) => ({ ...tally(name), processes: [process(name)] })),
  )
  expect(merged?.processes?.map(({ source, pid }) => [source, pid])).toEqual([
    ['trace.*', 7],
    ['trace.*', 9],
  ])
})

test('one such file alone, files of two folders and rotated logs of auditd stay themselves', () => {
  expect(names(tally('trace.1'))).toEqual(['trace.1'])
  expect(names(tally('a/trace.1'), tally('b/trace.1'))).toEqual(['a/trace.1', 'b/trace.1'])
  const rotated = [tally('audit.log.1', 'kernel-audit'), tally('audit.log.2', 'kernel-audit')]
  expect(names(...rotated)).toEqual(['audit.log.1', 'audit.log.2'])
})

test('what all files warn of is said once', () => {
  expect(mergeFiles([tally('a'), tally('b')])?.warnings).toEqual([warning])
})

test('no files give no tally', () => {
  expect(mergeFiles([])).toBeUndefined()
})
