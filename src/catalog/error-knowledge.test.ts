import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openedBy } from '#core/questions/errors/call-facts.ts'
import { errorRows } from '#core/questions/errors/explain.ts'
import { defaultTarget } from '#core/target/target.ts'
import { errorKnowledge } from './error-knowledge.ts'
import { loadCatalog } from './load.ts'

interface WrittenRule {
  readonly names: readonly string[]
  readonly action: string
  readonly includes?: { readonly caps?: readonly string[] }
}

test('what a capability opens is what moby’s default profile has for it', () => {
  const path = new URL('../core/fixtures/defaults/moby-2026-06.json', import.meta.url)
  const { syscalls } = JSON.parse(readFileSync(path, 'utf8')) as { syscalls: readonly WrittenRule[] }
  for (const [capability, names] of Object.entries(openedBy)) {
    const opened = syscalls
      .filter(({ action, includes }) => action === 'SCMP_ACT_ALLOW' && includes?.caps?.includes(capability))
      .flatMap((rule) => rule.names)
    expect([capability, names.filter((name) => !opened.includes(name))]).toEqual([capability, []])
  }
})

test('every call of the table is one that the catalog knows', async () => {
  const catalog = await loadCatalog()
  const names = new Set(errorRows.flatMap(({ calls }) => calls.map(({ name }) => name)))
  expect([...names].filter((name) => catalog.syscall(name) === undefined)).toEqual([])
})

test('numbers of x32 are told from those of x86_64, whose architecture the kernel prints for both', async () => {
  const { archOf } = errorKnowledge(await loadCatalog(), defaultTarget)
  expect([
    archOf(0xc000003e, 1),
    archOf(0xc000003e, 0x4000_0001),
    archOf(0xc00000b7, 1),
    archOf(5, 1),
  ]).toEqual(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X32', 'SCMP_ARCH_AARCH64', undefined])
})
