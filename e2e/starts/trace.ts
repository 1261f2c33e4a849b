import { readFileSync } from 'node:fs'

const loads = /seccomp\(SECCOMP_SET_MODE_FILTER, \S+ \{len=|PR_SET_SECCOMP, SECCOMP_MODE_FILTER, \{len=/

/** The calls of the thread that loaded a filter, up to the start of the program, each once, in order. */
export function callsAfterFilter(log: string): readonly string[] {
  const lines = readFileSync(log, 'utf8').split('\n')
  const from = lines.findIndex((line) => loads.test(line))
  const thread = lines[from]?.split(' ')[0]
  const own = lines
    .slice(from + 1)
    .filter((line) => line.split(' ')[0] === thread)
    .flatMap((line) => /^\d+ +(\w+)\(/.exec(line)?.[1] ?? [])
  const end = own.indexOf('execve')
  if (thread === undefined || end < 0) throw new Error('the trace shows no filter, or no program after it')
  return [...new Set(own.slice(0, end + 1))]
}
