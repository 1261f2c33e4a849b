import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { answer } from '#core/enforce/evaluate/decide.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { launchers } from '#core/target/engines.ts'
import { defaultTarget, startedBy, type Target, withLauncher } from '#core/target/target.ts'
import type { Exportable } from './exporter.ts'
import { type Reading, readBack } from './read-back.ts'
import { exporterFor, exporters } from './registry.ts'
import { exportMessages } from './words.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await loadCatalog()
})

function documentOf(text: string): Exportable {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error(JSON.stringify(reading.problems))
  return { text, reading }
}

const folder = (name: string) => new URL(name, import.meta.url)
const fixtures: readonly (readonly [string, string])[] = [
  ...['fixtures/', '../core/fixtures/defaults/'].flatMap((each) =>
    readdirSync(folder(each)).map(
      (file) => [file, readFileSync(new URL(file, folder(each)), 'utf8')] as const,
    ),
  ),
]
const moby = documentOf(readFileSync(folder('../core/fixtures/defaults/moby-2026-06.json'), 'utf8'))

const reading = (target: Target): Reading => ({
  target,
  numbers: catalog,
  names: catalog.syscalls.map(({ name }) => name),
  prepare: async (file, on) => prepare(file.reading.profile, on, catalog, file.reading),
})

const hosts: readonly Partial<Target>[] = [
  {},
  { capabilities: [] },
  { capabilities: ['CAP_SYS_ADMIN', 'CAP_BPF'], kernel: '4.4' },
  { arch: 'SCMP_ARCH_AARCH64', libseccomp: '2.6.1' },
  { arch: 'SCMP_ARCH_S390X' },
  { arch: 'SCMP_ARCH_PPC64LE', capabilities: ['CAP_SYS_ADMIN'] },
]

describe.each(launchers)('a file for %s', { timeout: 60_000 }, (runtime) => {
  test.each(fixtures)('of %s decides every compared call as it does', async (_, text) => {
    const document = documentOf(text)
    // The large ones take their time; the small one has every key.
    for (const host of text.length > 10_000 ? hosts.slice(0, 2) : hosts) {
      const target = { ...withLauncher(defaultTarget, runtime), ...host }
      const { text: written, losses } = exporterFor(runtime).write(document, target)
      const found = await readBack(document, written, reading(target))
      expect(found).toMatchObject({ kind: 'ok', value: { problem: undefined } })
      if (found.kind === 'ok') expect(found.value.compared).toBeGreaterThan(300)
      for (const { code } of losses) expect(exportMessages).toHaveProperty([code])
      expect(exporterFor(runtime).write(document, target).text).toBe(written)
      expect(exporterFor(runtime).write(documentOf(written), target).text).toBe(written)
    }
  })
})

test('every runtime has one kind of file', () => {
  expect(exporters.flatMap((each) => each.launchers).toSorted()).toEqual(launchers.toSorted())
})

describe('a Docker file for Kubernetes', () => {
  const closed = [
    ['unshare', 0n],
    ['mount', 0n],
    ['bpf', 0n],
    ['setns', 0n],
    ['clone', 0x10000000n],
    ['clone3', 0n],
  ] as const

  const decided = (text: string, target: Target, name: string, first: bigint) => {
    const { profile } = documentOf(text).reading
    const prepared = prepare(profile, target, catalog)
    if (prepared.kind !== 'ready') throw new Error(prepared.message.code)
    const nr = catalog.numberOf(name, target.arch)
    if (nr === undefined) throw new Error(`no ${name}`)
    const action = answer(prepared, { arch: target.arch, nr, args: [first, 0n, 0n, 0n, 0n, 0n] }).ret >>> 16
    return action === 0x7fff
  }

  test.each(['containerd', 'runc', 'crun'] as const)(
    'opens on %s nothing that a capability closed',
    (runtime) => {
      const target = { ...withLauncher(defaultTarget, runtime), capabilities: defaultTarget.capabilities }
      const { text, losses } = exporterFor(runtime).write(moby, target)
      for (const [name, first] of closed)
        expect([name, decided(text, target, name, first)]).toEqual([name, false])
      expect(losses.map(({ code }) => code)).toEqual([
        'export-guards-kept',
        'export-guards-gone',
        'export-arch-map',
      ])
    },
  )

  test('copied as it is would open them', () => {
    const target = withLauncher(defaultTarget, 'containerd')
    expect(decided(moby.text, target, 'unshare', 0n)).toBe(true)
    expect(decided(moby.text, target, 'bpf', 0n)).toBe(true)
  })

  test('opens them for a container that has the capability', () => {
    const target = { ...withLauncher(defaultTarget, 'containerd'), capabilities: ['CAP_SYS_ADMIN'] }
    const { text } = exporterFor('containerd').write(moby, target)
    for (const name of ['unshare', 'mount', 'clone3']) expect(decided(text, target, name, 0n)).toBe(true)
    expect(text).not.toMatch(/includes|excludes|archMap/)
  })
})

describe('reading back', () => {
  test('finds a file that opens more', async () => {
    const target = withLauncher(defaultTarget, 'containerd')
    const { text } = exporterFor('docker').write(moby, target)
    expect(await readBack(moby, text, reading(target))).toMatchObject({
      kind: 'error',
      error: { code: 'export-differs' },
    })
  })

  test('finds a value that lost its last digit', async () => {
    const target = withLauncher(defaultTarget, 'runc')
    const value = '18446744073709551615'
    const text = `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["read"], "action": "SCMP_ACT_ALLOW", "args": [{"index": 2, "value": ${value}, "op": "SCMP_CMP_EQ"}]}]}\n`
    const document = documentOf(text)
    expect((await readBack(document, text, reading(target))).kind).toBe('ok')
    const rounded = text.replace(value, '18446744073709551614')
    expect((await readBack(document, rounded, reading(target))).kind).toBe('error')
  })

  test('a default error that old Docker does not read is found', async () => {
    const target = startedBy(defaultTarget, 'docker', '20.10')
    const text = '{"defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 38, "syscalls": []}\n'
    const found = await readBack(documentOf(text), text, reading(target))
    expect(found).toMatchObject({ kind: 'error', error: { code: 'export-differs' } })
  })
})
