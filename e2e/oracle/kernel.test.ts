import { describe, expect, test } from 'vitest'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { disassemble } from '../../src/core/filter/bpf/disassemble.ts'
import { runProgram } from './compare.ts'
import { askKernel, kernelMissing, outcome } from './kernel.ts'
import { createRandom, type Random } from './random.ts'
import { firstFree, randomProgram } from './random-program.ts'

const missing = kernelMissing()
const cases = Number(process.env.ORACLE_KERNEL ?? 6000)
const values = [0n, 1n, 5n, 38n, 0xffff_ffffn, 1n << 32n, (1n << 63n) + 5n, (1n << 64n) - 1n]

function randomPoint(random: Random): Call {
  const arch = random.pick(['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86_64', 'SCMP_ARCH_X86'])
  const args = Array.from({ length: 6 }, (_, index) =>
    // int 0x80 leaves the sixth register to the compiler.
    arch === 'SCMP_ARCH_X86' && index === 5 ? 0n : random.pick(values),
  )
  const nr = random.chance(0.8) ? firstFree + random.int(500) : 0x4000_0000 + 2000 + random.int(50)
  return { arch, nr, args }
}

describe.skipIf(missing !== undefined)(`against the kernel${missing ? ` (${missing})` : ''}`, () => {
  test(`our interpreter answers ${cases} calls as the kernel does`, { timeout: 300_000 }, () => {
    const random = createRandom(Number(process.env.ORACLE_SEED ?? 7))
    const questions = Array.from({ length: Math.ceil(cases / 50) }, () => ({
      program: randomProgram(random),
      points: Array.from({ length: 50 }, () => randomPoint(random)),
    }))
    const answers = askKernel(questions)
    expect(answers.length).toBe(questions.length)
    const seen = new Set<string>()
    for (const [place, { program, points }] of questions.entries()) {
      // The sixth argument of int 0x80 is not ours: programs that look at it are left to the other calls.
      const looks = program.some(({ code, k }) => code === 0x20 && k >= 56)
      for (const [at, call] of points.entries()) {
        if (looks && call.arch === 'SCMP_ARCH_X86') continue
        const expected = outcome(runProgram(program, call))
        seen.add(expected)
        expect(
          answers[place]?.[at],
          `${disassemble(program).slice(0, 2000)} ${call.arch} ${call.nr} ${call.args}`,
        ).toBe(expected)
      }
    }
    // Killed, feigned success, an errno and passed through all came up.
    expect([...seen]).toEqual(expect.arrayContaining(['sig31', '-38', '-1', '0']))
  })
})
