import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { StartRecord } from '../../src/core/enforce/startup/record.ts'

/** A runtime's binary, wherever it lies. */
export interface RuntimeBinary {
  readonly path: string
  readonly kind: StartRecord['runtime']
  readonly version: string
  /** First line of what it says of itself. */
  readonly said: string
}

export function runtimeAt(file: string): RuntimeBinary {
  const path = file.includes('/') ? resolve(file) : file
  const said = execFileSync(path, ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? ''
  const version = /\d+\.\d+(\.\d+)?/.exec(said)?.[0] ?? ''
  return { path, kind: said.startsWith('crun') ? 'crun' : 'runc', version, said }
}

type Command = readonly [command: string, words: readonly string[]]

/** crun wants one hierarchy of control groups; where the machine has others, it gets an empty one of its own. */
export function commandOf({ path, kind }: RuntimeBinary, words: readonly string[]): Command {
  if (kind === 'runc') return [path, words]
  const own = ['--cgroup-manager=disabled', ...words]
  if (existsSync('/sys/fs/cgroup/cgroup.controllers')) return [path, own]
  const script =
    'mount -t tmpfs t /sys/fs/cgroup && mount -t cgroup2 c /sys/fs/cgroup 2>/dev/null; exec "$0" "$@"'
  return ['unshare', ['-m', '--propagation', 'private', 'sh', '-c', script, path, ...own]]
}
