import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { answer } from '../../src/core/enforce/evaluate/decide.ts'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { encode } from '../../src/core/filter/bpf/encode.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { preparedFrom, programOf, runProgram } from './compare.ts'
import { type DefaultProfile, flattened } from './flatten-default.ts'
import { libraryMissing, startLibrary } from './library.ts'
import { numbers } from './numbers.ts'
import { createRandom } from './random.ts'

const missing = libraryMissing()
const folder = new URL('../../src/core/fixtures/defaults/', import.meta.url)
const files = ['moby-2026-06.json', 'containers-common-debian12.json']
const capabilitySets: Readonly<Record<string, readonly string[]>> = {
  none: [],
  docker: defaultTarget.capabilities,
  admin: [...defaultTarget.capabilities, 'CAP_SYS_ADMIN', 'CAP_SYS_PTRACE', 'CAP_BPF'],
  most: ['CAP_SYS_ADMIN', 'CAP_SYS_MODULE', 'CAP_SYSLOG', 'CAP_SYS_TIME', 'CAP_AUDIT_WRITE', 'CAP_PERFMON'],
}
const architectureSets: readonly (readonly string[] | undefined)[] = [
  undefined,
  [],
  ['SCMP_ARCH_X86'],
  ['SCMP_ARCH_AARCH64', 'SCMP_ARCH_RISCV64'],
]

/** Every number on every architecture and its neighbours, with arguments about the values that defaults test. */
function points(seed: number): readonly Call[] {
  const random = createRandom(seed)
  const values = [
    0n,
    1n,
    8n,
    16n,
    38n,
    39n,
    40n,
    41n,
    0x20000n,
    0x20008n,
    0x7e02_0000n,
    0x1000_0000n,
    0xffff_ffffn,
  ]
  const wide = values.map((value) => value + (1n << 32n))
  return ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32', 'SCMP_ARCH_AARCH64'].flatMap((arch) =>
    numbers.syscalls.flatMap(({ name }) => {
      const nr = numbers.numberOf(name, arch)
      if (nr === undefined) return []
      const draw = () => Array.from({ length: 6 }, () => random.pick(random.chance(0.2) ? wide : values))
      return [
        { arch, nr, args: draw() },
        { arch, nr, args: draw() },
        { arch, nr: nr + 1, args: draw() },
      ]
    }),
  )
}

describe.skipIf(missing !== undefined)(`default profiles${missing ? ` (${missing})` : ''}`, () => {
  test.each(files)('%s means what libseccomp makes of it, for every set', { timeout: 120_000 }, (file) => {
    const text = readFileSync(fileURLToPath(new URL(file, folder)), 'utf8')
    const written: DefaultProfile = JSON.parse(text)
    const oracle = startLibrary(undefined, 5000)
    for (const [word, capabilities] of Object.entries(capabilitySets)) {
      for (const architectures of architectureSets) {
        const target: Target = {
          ...startedBy(defaultTarget, 'podman', '4.3'),
          libseccomp: oracle.version,
          kernel: '6.1',
          capabilities,
        }
        const { archMap, ...rest } = written
        const profile = architectures === undefined ? written : { ...rest, architectures }
        const prepared = preparedFrom(JSON.stringify(profile), target)
        const [theirs] = oracle.ask([flattened(profile, target)])
        if (prepared.kind !== 'ready' || theirs?.kind !== 'program') throw new Error('it must load')
        const label = `${word} ${architectures ?? Object.keys(archMap ?? {})}`
        const ours = Buffer.from(encode(prepared.program)).toString('hex')
        // A comparison in words: the programs are far too long to be shown.
        expect(ours === theirs.hex ? 'the same program' : `another program: ${ours.length / 16}`, label).toBe(
          'the same program',
        )
        const program = programOf(theirs.hex)
        const different = points(1).filter((call) => answer(prepared, call).ret !== runProgram(program, call))
        expect(different.slice(0, 3), label).toEqual([])
      }
    }
  })

  test('Docker’s default, with a binary tree behind the ENOSYS stub of runc', () => {
    const text = readFileSync(fileURLToPath(new URL('moby-2026-06.json', folder)), 'utf8')
    const oracle = startLibrary(undefined, 5000)
    const target = { ...defaultTarget, libseccomp: oracle.version }
    const prepared = preparedFrom(text, target)
    const [theirs] = oracle.ask([{ ...flattened(JSON.parse(text), target), optimise: 2 }])
    if (prepared.kind !== 'ready' || theirs?.kind !== 'program') throw new Error('it must load')
    const body = prepared.program.slice(-programOf(theirs.hex).length)
    expect(Buffer.from(encode(body)).toString('hex') === theirs.hex).toBe(true)
    // One stub section for i386, one for x86_64 and x32.
    expect(prepared.program.length - body.length).toBe(14)
  })
})
