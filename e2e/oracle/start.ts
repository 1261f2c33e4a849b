import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ContainerRuntime, commandOf } from './container.ts'
import { scratchFolder } from './scratch.ts'

export interface Start {
  readonly starts: boolean
  readonly output: string
}

const source = fileURLToPath(new URL('start.c', import.meta.url))

export function buildStarter(): string {
  const path = join(scratchFolder(), 'start')
  execFileSync('gcc', ['-O2', '-static', '-nostdlib', '-o', path, source])
  return path
}

/** Starts a container that says one word, under the profile as it is written. */
export function startContainer(
  runtime: ContainerRuntime,
  program: string,
  profile: string,
  noNewPrivileges: boolean,
): Start {
  const bundle = mkdtempSync(join(tmpdir(), 'studio-start-'))
  const id = basename(bundle)
  for (const folder of ['proc', 'dev']) mkdirSync(join(bundle, 'rootfs', folder), { recursive: true })
  cpSync(program, join(bundle, 'rootfs/start'))
  writeFileSync(join(bundle, 'config.json'), bundleConfig(profile, noNewPrivileges, '/start'))
  const root = ['--root', join(bundle, 'state')]
  try {
    const { status, stdout, stderr } = spawnSync(
      ...commandOf(runtime, [...root, 'run', '--bundle', bundle, id]),
      {
        encoding: 'utf8',
        timeout: 5000,
        killSignal: 'SIGKILL',
      },
    )
    return { starts: status === 0 && stdout === 'started\n', output: stderr }
  } finally {
    spawnSync(runtime, [...root, 'delete', '--force', id])
    rmSync(bundle, { recursive: true, force: true })
  }
}

const capabilities = ['CAP_CHOWN', 'CAP_SETGID', 'CAP_SETUID']

/** The `config.json` of a container with one program. */
export function bundleConfig(profile: string, noNewPrivileges: boolean, program: string): string {
  const placeholder = 'the profile goes here'
  const text = JSON.stringify({
    ociVersion: '1.0.2',
    process: {
      terminal: false,
      // A user of its own, with a group: the runtime then also changes the owner of its standard streams.
      user: { uid: 1000, gid: 1000, additionalGids: [7] },
      args: [program],
      env: [],
      cwd: '/',
      capabilities: { bounding: capabilities, effective: capabilities, permitted: capabilities },
      noNewPrivileges,
    },
    root: { path: 'rootfs', readonly: false },
    mounts: [{ destination: '/proc', type: 'proc', source: 'proc' }],
    linux: {
      namespaces: ['pid', 'network', 'ipc', 'uts', 'mount'].map((type) => ({ type })),
      seccomp: placeholder,
    },
  })
  return text.replace(JSON.stringify(placeholder), () => profile)
}
