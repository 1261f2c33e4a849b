import { spawnSync } from 'node:child_process'
import { environment } from './machine.ts'

export interface Recording {
  readonly args: readonly string[]
  /** Where strace writes. */
  readonly log: string
  /** More options for strace, such as `-c`. */
  readonly options?: readonly string[]
}

/** Runs a program under `strace -f` and writes its log; throws when the program itself failed. */
export function record({ args, log, options = [] }: Recording): void {
  const { status, error, stderr } = spawnSync('strace', ['-f', ...options, '-o', log, ...args], {
    cwd: '/',
    env: environment,
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status} under strace: ${stderr}`)
}
