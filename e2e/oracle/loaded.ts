import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { find } from '../../.ci/browsers.mjs'
import { type Instruction, instruction, type Program } from '../../src/core/filter/bpf/instruction.ts'
import { type ContainerRuntime, containersMissing, runContainer } from './container.ts'
import { scratchFolder } from './scratch.ts'

/** Why nobody can look at what a runtime loads; undefined when one can. */
export function loadedMissing(): string | undefined {
  return containersMissing() ?? (find('strace') === undefined ? 'Not installed: strace' : undefined)
}

/** The program that the runtime hands to the kernel, as strace sees it. */
export function loadedProgram(runtime: ContainerRuntime, probe: string, profile: string): Program {
  const log = join(scratchFolder(), `${runtime}.strace`)
  const what = ['-e', 'trace=seccomp,prctl', '-e', 'abbrev=none', '-X', 'raw']
  const watch = ['strace', '-f', '-qq', '-o', log, ...what]
  const { output } = runContainer(runtime, probe, profile, [], { watch })
  const filters = /filter=\[(.*?)\]\}/g
  const found = [...readFileSync(log, 'utf8').matchAll(filters)].map(([, text = '']) => programIn(text))
  const [program, ...more] = found
  if (program === undefined || more.length > 0) throw new Error(`${found.length} filters: ${output}`)
  return program
}

function programIn(text: string): Program {
  return [...text.matchAll(/BPF_(?:STMT|JUMP)\(([^)]*)\)/g)].map(([, words = '']) => instructionOf(words))
}

/** `0x5|0|0x10, 0xc000003e, 0, 0x4`: the code in its parts, the value, two distances. */
function instructionOf(words: string): Instruction {
  const [code = 0, k = 0, jt = 0, jf = 0] = words.split(', ').map(whole)
  return instruction(code, k, jt, jf)
}

function whole(parts: string): number {
  return parts.split('|').reduce((sum, part) => sum | Number(part), 0) >>> 0
}
