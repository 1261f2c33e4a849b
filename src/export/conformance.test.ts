import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { answer } from '#core/enforce/evaluate/decide.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { launchers } from '#core/target/engines.ts'
import { defaultTarget, startedBy, type Target, withLauncher } from '#core/target/target.ts'
import { readerOf, writeAndReadBack } from './export-file.ts'
import type { Exportable, Exporter, Surroundings } from './exporter.ts'
import { readBack } from './read-back.ts'
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
const everyKey = readFileSync(folder('fixtures/every-key.jsonc'), 'utf8')
const moby = documentOf(readFileSync(folder('../core/fixtures/defaults/moby-2026-06.json'), 'utf8'))

const around = (target: Target, choice?: string): Surroundings => ({
  target,
  choice,
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
      await provesItself(exporterFor(runtime), document, around(target))
    }
  })
})

const otherForms = exporters.filter((each) => each.launchers.length === 0)

describe.each(otherForms)('a file of the form $id', { timeout: 60_000 }, (exporter) => {
  test.each(fixtures)('of %s decides every compared call as it does, or says so', async (_, text) => {
    const document = documentOf(text)
    for (const choice of [undefined, ...(exporter.question?.choices ?? [])]) {
      for (const host of text.length > 10_000 ? hosts.slice(0, 2) : hosts) {
        const target = readerOf(exporter, { ...defaultTarget, ...host })
        await provesItself(exporter, document, around(target, choice))
      }
    }
  })
})

/** Written, read back and compared; twice the same; every loss has words. */
async function provesItself(exporter: Exporter, document: Exportable, surroundings: Surroundings) {
  const written = await exporter.write(document, surroundings)
  const found = await readBack(exporter, document, written, surroundings)
  expect(found).toMatchObject({ kind: 'ok', value: { problem: undefined } })
  if (found.kind === 'ok') expect(found.value.compared).toBeGreaterThan(200)
  for (const { code } of written.losses) expect(exportMessages).toHaveProperty([code])
  for (const name of written.differing ?? [])
    expect(written.losses.some(({ params }) => new RegExp(`${name}|…`).test(String(params.names)))).toBe(true)
  expect((await exporter.write(document, surroundings)).text).toBe(written.text)
  if (exporter.launchers.length === 0) return
  expect((await exporter.write(documentOf(written.text), surroundings)).text).toBe(written.text)
}

describe.each(exporters)('the form $id', (exporter) => {
  const { id, usages, question, words, form } = exporter

  test('has words for its name, its usages and its question', () => {
    const steps = usages.flatMap((usage) => usage.steps(`web${form.ending}`))
    const limits = usages.flatMap(({ limit }) => limit?.(documentOf(everyKey).reading.profile) ?? [])
    const told = [`export-${id}`, ...usages.map((usage) => `use-${usage.id}`), ...limits]
    if (exporter.launchers.length === 0) told.push(`export-${id}-what`)
    const asked = question?.choices.map((choice) => `export-${question.id}-${choice}`) ?? []
    const codes = [...told, ...steps.map(({ what }) => what), ...asked]
    expect(codes.filter((code) => !(code in exportMessages))).toEqual([])
    expect(Object.keys(words).every((code) => /^(export|use)-/.test(code))).toBe(true)
  })

  test('names the file as it was downloaded in each of its usages', () => {
    for (const { steps } of usages) {
      const texts = steps(`web${form.ending}`).map(({ text }) => text)
      expect(texts.join('\n')).toContain(`web${form.ending}`)
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
    async (runtime) => {
      const target = { ...withLauncher(defaultTarget, runtime), capabilities: defaultTarget.capabilities }
      const { text, losses } = await exporterFor(runtime).write(moby, around(target))
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

  test('opens them for a container that has the capability', async () => {
    const target = { ...withLauncher(defaultTarget, 'containerd'), capabilities: ['CAP_SYS_ADMIN'] }
    const { text } = await exporterFor('containerd').write(moby, around(target))
    for (const name of ['unshare', 'mount', 'clone3']) expect(decided(text, target, name, 0n)).toBe(true)
    expect(text).not.toMatch(/includes|excludes|archMap/)
  })
})

describe('reading back', () => {
  const asJson = (document: Exportable, text: string, target: Target) =>
    readBack(exporterFor('runc'), document, { text, losses: [] }, around(target))

  test('finds a file that opens more', async () => {
    const target = withLauncher(defaultTarget, 'containerd')
    const { text } = await exporterFor('docker').write(moby, around(target))
    expect(await asJson(moby, text, target)).toMatchObject({
      kind: 'error',
      error: { code: 'export-differs' },
    })
  })

  test('finds a value that lost its last digit', async () => {
    const target = withLauncher(defaultTarget, 'runc')
    const value = '18446744073709551615'
    const text = `{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["read"], "action": "SCMP_ACT_ALLOW", "args": [{"index": 2, "value": ${value}, "op": "SCMP_CMP_EQ"}]}]}\n`
    const document = documentOf(text)
    expect((await asJson(document, text, target)).kind).toBe('ok')
    const rounded = text.replace(value, '18446744073709551614')
    expect((await asJson(document, rounded, target)).kind).toBe('error')
  })

  test('a default error that old Docker does not read is found', async () => {
    const target = startedBy(defaultTarget, 'docker', '20.10')
    const text = '{"defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 38, "syscalls": []}\n'
    expect(await asJson(documentOf(text), text, target)).toMatchObject({
      kind: 'error',
      error: { code: 'export-differs' },
    })
  })

  test('finds a call that a unit or a list forgot', async () => {
    for (const exporter of otherForms) {
      const document = documentOf(
        '{"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{"names": ["read", "write"], "action": "SCMP_ACT_ALLOW"}]}',
      )
      const surroundings = around(readerOf(exporter, defaultTarget))
      const written = await exporter.write(document, surroundings)
      const less = { ...written, text: written.text.replace('write', 'pipe') }
      expect(await readBack(exporter, document, less, surroundings)).toMatchObject({
        kind: 'error',
        error: { code: 'export-differs' },
      })
    }
  })

  test('nothing is written where no filter can be made', async () => {
    const refused = documentOf('{"defaultAction": "SCMP_ACT_NOTIFY"}')
    for (const exporter of otherForms)
      expect((await writeAndReadBack(exporter, refused, around(defaultTarget))).kind).toBe('error')
  })
})
