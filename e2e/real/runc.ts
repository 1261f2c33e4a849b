import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environment, scratch } from './machine.ts'

export interface Confined {
  readonly args: readonly string[]
  /** The profile's text, handed on byte for byte; undefined runs unconfined. */
  readonly profile: string | undefined
  /** A folder of the host, shown read-only at the same path. */
  readonly folder: string
}

export interface Outcome {
  readonly exitCode: number | null
  readonly output: string
}

const capabilities = ['CAP_CHOWN', 'CAP_DAC_OVERRIDE', 'CAP_FOWNER', 'CAP_KILL', 'CAP_SETGID', 'CAP_SETUID']

/** The host's programs and libraries, read-only at their own paths. */
function hostMounts(folder: string) {
  const paths = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', folder].filter(existsSync)
  return paths.map((path) => ({
    destination: path,
    source: realpathSync(path),
    type: 'bind',
    options: ['rbind', 'ro'],
  }))
}

function config({ args, profile, folder }: Confined): string {
  const placeholder = 'the profile goes here'
  const text = JSON.stringify({
    ociVersion: '1.0.2',
    process: {
      terminal: false,
      user: { uid: 0, gid: 0 },
      args,
      env: Object.entries(environment).map(([name, value]) => `${name}=${value}`),
      cwd: '/',
      capabilities: { bounding: capabilities, effective: capabilities, permitted: capabilities },
      noNewPrivileges: false,
    },
    root: { path: 'rootfs', readonly: false },
    hostname: 'studio',
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755'] },
      { destination: '/tmp', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=1777'] },
      ...hostMounts(folder),
    ],
    linux: {
      namespaces: ['pid', 'network', 'ipc', 'uts', 'mount'].map((type) => ({ type })),
      ...(profile !== undefined && { seccomp: placeholder }),
    },
  })
  // The runtime's own reader must meet the text as exported, so it is never parsed here.
  return profile === undefined ? text : text.replace(JSON.stringify(placeholder), () => profile)
}

/** Runs a program in a container under the profile; runc's own complaints are part of the output. */
export function runConfined(confined: Confined): Outcome {
  const bundle = scratch('bundle')
  const id = basename(bundle)
  const root = ['--root', join(bundle, 'state')]
  mkdirSync(join(bundle, 'rootfs'))
  writeFileSync(join(bundle, 'config.json'), config(confined))
  try {
    const { status, stdout, stderr } = spawnSync('runc', [...root, 'run', '--bundle', bundle, id], {
      encoding: 'utf8',
      timeout: 60_000,
      killSignal: 'SIGKILL',
    })
    return { exitCode: status, output: stdout + stderr }
  } finally {
    spawnSync('runc', [...root, 'delete', '--force', id])
    rmSync(bundle, { recursive: true, force: true })
  }
}
