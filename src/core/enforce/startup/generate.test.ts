import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newestOf, runtimeVersions } from '../../target/engines.ts'
import { records } from './data/starts.ts'
import { everyone, generate, readMeasurements, ways } from './generate.ts'
import { knownStarts, measuredRuntimes, startCallsOf } from './known.ts'
import { readCalls } from './record.ts'

test('the data are what the measurements give', () => {
  expect(readFileSync(new URL('./data/starts.ts', import.meta.url), 'utf8')).toBe(generate())
})

test.each(['runc', 'crun'] as const)(
  'every measured %s answers for a version, and no other does',
  (runtime) => {
    const versions = records.filter((each) => each.runtime === runtime).map(({ version }) => version)
    const answering = new Set(runtimeVersions[runtime].map(([, , starts]) => starts))
    expect([...answering].toSorted()).toEqual(versions.toSorted())
  },
)

test.each(readMeasurements())(
  '$runtime $version answers as it was measured',
  ({ runtime, version, starts }) => {
    const { record } = knownStarts(runtime, version)
    expect(record.version).toBe(version)
    for (const { way, noNewPrivileges, who: all, calls } of starts) {
      for (const who of all)
        expect(startCallsOf(record, { way, noNewPrivileges, who })).toEqual(readCalls(calls))
    }
  },
)

test('every start of every runtime ends with the program', () => {
  for (const record of measuredRuntimes) {
    for (const way of ways) {
      for (const who of everyone) {
        for (const noNewPrivileges of [false, true]) {
          const last = startCallsOf(record, { way, noNewPrivileges, who }).at(-1)
          expect(last).toEqual({ name: 'execve', ends: 'any' })
        }
      }
    }
  }
})

test.each([
  ['runc', '0.1', '1.1.5', 'near'],
  ['runc', '1.0.3', '1.1.5', 'near'],
  ['runc', '1.1.5', '1.1.5', 'measured'],
  ['runc', '1.1.11', '1.1.5', 'near'],
  ['runc', '1.1.12', '1.1.15', 'measured'],
  ['runc', '1.2.7', '1.2.5', 'measured'],
  ['runc', '1.2.8', '1.2.9', 'measured'],
  ['runc', '1.3.2', '1.2.5', 'near'],
  ['runc', '1.3.3', '1.3.6', 'measured'],
  ['runc', '1.4.0', '1.4.3', 'measured'],
  ['runc', '1.5.1', '1.5.1', 'libpathrs'],
  ['runc', '1.5.9', '1.5.1', 'libpathrs'],
  ['crun', '1.14', '1.8.1', 'near'],
  ['crun', '1.20', '1.21', 'near'],
  ['crun', '1.27.1', '1.21', 'measured'],
  ['crun', '1.28', '1.28', 'measured'],
  ['crun', '1.28.2', '1.28', 'measured'],
  ['crun', '1.29.1', '1.28', 'near'],
] as const)('%s %s is answered by %s: %s', (runtime, version, record, basis) => {
  const found = knownStarts(runtime, version)
  expect([found.record.version, found.basis]).toEqual([record, basis])
})

test.each(['runc', 'crun'] as const)(
  'a series of %s after the newest is answered by it, not for certain',
  (runtime) => {
    const newest = knownStarts(runtime, newestOf(runtime))
    expect(knownStarts(runtime, '99.0')).toEqual({ ...newest, basis: 'near' })
  },
)
