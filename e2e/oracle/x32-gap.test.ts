import { describe, expect, test } from 'vitest'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { readDocument } from '../../src/core/profile/document.ts'
import { lint } from '../../src/lint/lint.ts'
import { evaluator, plainTarget, programOf, runProgram } from './compare.ts'
import { libraryMissing, startLibrary } from './library.ts'
import { numbers } from './numbers.ts'

const missing = libraryMissing()
const x32Bit = 0x4000_0000
const [allow, refuse, kill] = [0x7fff_0000, 0x0005_0001, 0]

const text = (architectures: readonly string[]) =>
  JSON.stringify({
    defaultAction: 'SCMP_ACT_ALLOW',
    architectures,
    syscalls: [{ names: ['ptrace', 'mount'], action: 'SCMP_ACT_ERRNO', errnoRet: 1 }],
  })

describe.skipIf(missing !== undefined)(`x32${missing ? ` (${missing})` : ''}`, () => {
  /** What libseccomp's own program returns for the number, which has to be what is foretold. */
  function programs(hasX32: boolean) {
    const oracle = startLibrary()
    const rules = ['ptrace', 'mount'].map((name) => ({ action: refuse, name, conditions: [] }))
    const architectures = hasX32 ? ['x32'] : []
    const [theirs] = oracle.ask([
      { fallback: allow, optimise: 1, architectures, removesNative: false, rules },
    ])
    const ours = evaluator(
      text(['SCMP_ARCH_X86_64', ...(hasX32 ? ['SCMP_ARCH_X32'] : [])]),
      plainTarget(oracle.version),
    )
    if (theirs?.kind !== 'program' || typeof ours !== 'function') throw new Error('no program')
    const program = programOf(theirs.hex)
    return (nr: number) => {
      const call: Call = { arch: 'SCMP_ARCH_X86_64', nr, args: [0n, 0n, 0n, 0n, 0n, 0n] }
      const ret = runProgram(program, call)
      expect([nr, ours(call)]).toEqual([nr, expect.objectContaining({ ret, certain: true })])
      return ret
    }
  }

  test('libseccomp’s filter kills every number with bit 30 where x32 is not listed', () => {
    const retOf = programs(false)
    const marked = Array.from({ length: 1024 }, (_, nr) => retOf(nr + x32Bit))
    expect(new Set([...marked, retOf(0x7fff_ffff), retOf(0x8000_0000), retOf(0xffff_fffe)])).toEqual(
      new Set([kill]),
    )
  })

  test('it refuses x32’s own numbers where x32 is listed', () => {
    const retOf = programs(true)
    const names = ['ptrace', 'mount'].map((name) => numbers.numberOf(name, 'SCMP_ARCH_X32') ?? 0)
    expect(names.map(retOf)).toEqual([refuse, refuse])
  })

  test('it knows nothing of the numbers that kernels before 5.4 mistook, and the linter says so', () => {
    const own = (numbers.numberOf('ptrace', 'SCMP_ARCH_X32') ?? 0) - x32Bit
    expect([own, programs(false)(own), programs(true)(own)]).toEqual([521, allow, allow])
    expect(programs(true)(101 + x32Bit)).toBe(allow)
    const found = (kernel: string) =>
      lint({
        document: readDocument(text(['SCMP_ARCH_X86_64'])),
        target: { ...plainTarget('2.5.4'), kernel },
        catalog: numbers,
      })
        .filter(({ rule }) => rule === 'x32-gap')
        .map(({ syscalls }) => syscalls)
    // mount has the same number in both, so that its other number is one with bit 30.
    expect([found('5.3'), found('5.4')]).toEqual([[['ptrace']], []])
  })
})
