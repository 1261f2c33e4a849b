import type { Program } from '../../filter/bpf/instruction.ts'
import { returnValue } from '../../filter/bpf/return-value.ts'
import { generate } from '../../filter/libseccomp/generate.ts'
import type { Prepared } from './prepare.ts'

/**
 * The filter's rules without any stub, where calls of other ABIs kill the whole process. Undefined: the program
 * cannot be built.
 */
export function strictProgram({ filter, fallback }: Prepared): Program | undefined {
  const badArchitecture = returnValue('SCMP_ACT_KILL_PROCESS', 0)
  return generate(filter, { fallback, badArchitecture }, 'tree')
}
