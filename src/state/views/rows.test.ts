import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { loadTemplate } from '#catalog/templates.ts'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { asReadable } from '../slices/document.ts'
import { isAllowed, rowsOf } from './rows.ts'
import type { Seen } from './seen.ts'

async function rowsOn(arch: string, text: string, seen: ReadonlyMap<string, Seen> = new Map()) {
  const document = asReadable(readDocument(text))
  if (document === undefined) throw new Error('unreadable')
  const target = { ...defaultTarget, arch }
  return rowsOf({ catalog: await loadCatalog(), document, baseline: undefined, seen, target })
}

const allowing = (...names: readonly string[]) =>
  `{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [${JSON.stringify({ names, action: 'SCMP_ACT_ALLOW' })}] }`

test('calls that the architecture lacks are not counted as allowed, though a rule names them', async () => {
  const rows = await rowsOn('SCMP_ARCH_AARCH64', await loadTemplate('moby-default'))
  const named = rows.filter(({ outcome }) => isAllowed(outcome))
  const counted = rows.filter(({ statuses }) => statuses.includes('allowed'))
  expect({ named: named.length, counted: counted.length }).toEqual({ named: 371, counted: 264 })
  expect(counted.every(({ nr }) => nr !== undefined)).toBe(true)
  expect(rows.filter(({ statuses }) => statuses.includes('unseen'))).toEqual(counted)
})

test('an absent call is neither allowed, conditional nor needed to start, and says that it is absent', async () => {
  const rows = await rowsOn('SCMP_ARCH_AARCH64', allowing('open', 'openat'))
  const statuses = (name: string) => rows.find((row) => row.name === name)?.statuses
  expect(statuses('open')).toEqual(['absent'])
  expect(statuses('openat')).toContain('allowed')
  expect(statuses('openat')).not.toContain('absent')
})

test('a call that a log of another architecture shows is uncovered until a rule names it', async () => {
  const seen = new Map([['mmap2', { calls: 3, errors: new Map() }]])
  const statuses = async (text: string) =>
    (await rowsOn('SCMP_ARCH_X86_64', text, seen)).find(({ name }) => name === 'mmap2')?.statuses
  expect(await statuses(allowing('read'))).toEqual(['seen', 'uncovered', 'absent'])
  expect(await statuses(allowing('mmap2'))).toEqual(['seen', 'absent'])
})
