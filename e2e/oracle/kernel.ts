import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { find } from '../../.ci/browsers.mjs'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import type { Program } from '../../src/core/filter/bpf/instruction.ts'
import { meaningOf } from '../../src/core/filter/bpf/return-value.ts'
import { scratchFolder } from './scratch.ts'

const source = fileURLToPath(new URL('kernel.c', import.meta.url))

/** Why the kernel cannot be asked here; undefined when it can. */
export function kernelMissing(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'Needs Linux on x86_64'
  return find('gcc') === undefined ? 'Not installed: gcc' : undefined
}

export interface Question {
  readonly program: Program
  readonly points: readonly Call[]
}

/** Loads each program in a child process and makes its calls; gives what came of each, `-38` or `sig31`. */
export function askKernel(questions: readonly Question[]): readonly (readonly string[])[] {
  const helper = join(scratchFolder(), 'kernel')
  execFileSync('gcc', ['-O2', '-o', helper, source])
  const input = questions.map(words).join('\n')
  const output = execFileSync(helper, { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => line.trim().split(' '))
}

function words({ program, points }: Question): string {
  const code = program.flatMap(({ code: operation, jt, jf, k }) => [operation, jt, jf, k])
  const calls = points.flatMap(({ arch, nr, args }) => [
    arch === 'SCMP_ARCH_X86' ? 1 : 0,
    nr,
    ...args.map(String),
  ])
  return [program.length, ...code, points.length, ...calls].join(' ')
}

/** What must come of a call that does not exist, when the filter returns the value. */
export function outcome(value: number): string {
  const { action, data } = meaningOf(value)
  switch (action) {
    case 'SCMP_ACT_ERRNO':
      return data === 0 ? '0' : `-${data}`
    case 'SCMP_ACT_KILL':
    case 'SCMP_ACT_KILL_THREAD':
    case 'SCMP_ACT_KILL_PROCESS':
    case 'SCMP_ACT_TRAP':
      return 'sig31'
    default:
      return '-38'
  }
}
