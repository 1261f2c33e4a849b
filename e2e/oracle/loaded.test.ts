import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { disassemble } from '../../src/core/filter/bpf/disassemble.ts'
import type { Program } from '../../src/core/filter/bpf/instruction.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { preparedFrom } from './compare.ts'
import { buildProbe, versionOf } from './container.ts'
import { containerCase } from './container-case.ts'
import { libraryMissing, startLibrary } from './library.ts'
import { loadedMissing, loadedProgram } from './loaded.ts'
import { createRandom } from './random.ts'

const missing = loadedMissing() ?? libraryMissing()
const seed = Number(process.env.ORACLE_SEED ?? 3)
const folder = new URL('../../src/core/fixtures/defaults/', import.meta.url)

/** A default profile without its guards, which runtimes do not read, but with architectures, which they do. */
function defaultProfile(file: string, architectures: readonly string[]): string {
  const { archMap, ...rest } = JSON.parse(readFileSync(fileURLToPath(new URL(file, folder)), 'utf8'))
  return JSON.stringify({ ...rest, architectures })
}

describe.skipIf(missing !== undefined)(`loaded programs${missing ? ` (${missing})` : ''}`, () => {
  test.each(['runc', 'crun'] as const)(
    'what %s hands to the kernel is foretold to the byte, its stub included',
    { timeout: 60_000 },
    (runtime) => {
      const probe = buildProbe()
      const kernel = { libseccomp: startLibrary().version, kernel: '6.18' }
      const target = { ...startedBy(defaultTarget, runtime, versionOf(runtime)), ...kernel }
      const random = createRandom(seed)
      const texts = [
        defaultProfile('moby-2026-06.json', ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32']),
        defaultProfile('moby-2026-06.json', ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X32']),
        defaultProfile('containers-common-debian12.json', ['SCMP_ARCH_X86']),
        ...Array.from({ length: 6 }, () => containerCase(random).text),
      ]
      let compared = 0
      for (const text of texts) {
        const prepared = preparedFrom(text, target)
        if (prepared.kind !== 'ready') continue
        const theirs = loadedProgram(runtime, probe, text)
        // runc draws the order of its stub's sections anew each time; behind a stub of several all is as foretold.
        const isDrawn = new Set(prepared.largest.map(({ audit }) => audit)).size > 1
        const from = isDrawn ? stubLength(text, prepared.program, target) : 0
        expect(theirs.length).toBe(prepared.program.length)
        expect(firstDifference(prepared.program, theirs, from), text.slice(-500)).toBeUndefined()
        compared += 1
      }
      expect(compared).toBeGreaterThan(4)
    },
  )
})

/** How much longer the program is than crun's for the same text, which has no stub. */
function stubLength(text: string, { length }: Program, target: Target): number {
  const plain = preparedFrom(text, startedBy(target, 'crun', '1.8.1'))
  if (plain.kind !== 'ready') throw new Error('it must load under crun, too')
  return length - plain.program.length
}

/** A line in words: whole programs are far too long to be shown. */
function firstDifference(ours: Program, theirs: Program, from: number): string | undefined {
  const [mine, others] = [ours, theirs].map((each) => disassemble(each).split('\n'))
  const place = mine?.findIndex((line, at) => at >= from && line !== others?.[at]) ?? 0
  return place < 0 ? undefined : `${mine?.[place]}, not ${others?.[place]}`
}
