import { numbers } from '../numbers.ts'

/** What the kernel logged of the containers of one program. */
export interface Logged {
  /** How often the program was started. */
  readonly starts: number
  /** What the runtime called before it became the program; sorted, each once. */
  readonly byRuntime: readonly string[]
}

interface Line {
  readonly process: string
  readonly program: string
  readonly call: number
}

/**
 * A runtime's last process becomes the program and keeps its number: lines of the same process under another name
 * are the runtime's, and all other lines are of other containers.
 */
export function callsIn(log: string, program: string): Logged {
  const lines = [...log.matchAll(/type=1326 .* pid=(\d+) comm="?([^" ]+)"? .* syscall=(\d+) /g)].map(
    ([, process = '', comm = '', call]): Line => ({ process, program: comm, call: Number(call) }),
  )
  const own = new Set(lines.filter((line) => line.program === program).map(({ process }) => process))
  const byRuntime = lines.filter(
    (line) => own.has(line.process) && ![program, 'sleep'].includes(line.program),
  )
  const names = new Set(
    byRuntime.map(({ call }) => numbers.nameOf(call, 'SCMP_ARCH_X86_64') ?? `call ${call}`),
  )
  return { starts: own.size, byRuntime: [...names].toSorted() }
}
