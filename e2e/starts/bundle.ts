import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StartCase } from '../../src/core/enforce/startup/known.ts'

const capabilities = [
  ...['CHOWN', 'DAC_OVERRIDE', 'FSETID', 'FOWNER', 'MKNOD', 'NET_RAW', 'SETGID', 'SETUID', 'SETFCAP'],
  ...['SETPCAP', 'NET_BIND_SERVICE', 'SYS_CHROOT', 'KILL', 'AUDIT_WRITE'],
].map((name) => `CAP_${name}`)

/** The folder of the test programs: a root for containers, and the taker of terminals beside it. */
export interface Workshop {
  readonly folder: string
  readonly root: string
  readonly console: string
}

export function buildWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'starts-'))
  chmodSync(folder, 0o755)
  const root = join(folder, 'root')
  for (const name of ['proc', 'dev', 'tmp', 'run']) mkdirSync(join(root, name), { recursive: true })
  const program = ['-O2', '-static', '-nostdlib', '-fno-stack-protector', sourceOf('program.c')]
  execFileSync('gcc', [...program, '-o', join(root, 'start')])
  execFileSync('gcc', [...program, '-DWAITS', '-o', join(root, 'wait')])
  const console = join(folder, 'console')
  execFileSync('gcc', ['-O2', '-o', console, sourceOf('console.c')])
  return { folder, root, console }
}

const sourceOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export const isOther = ({ who }: StartCase) => who.startsWith('other')
export const hasTerminal = ({ who }: StartCase) => who.endsWith('tty')

/** A profile that allows all calls but one. */
export function refusing(name: string, action: string, errno?: number): object {
  const rule = { names: [name], action, ...(errno !== undefined && { errnoRet: errno }) }
  return { defaultAction: 'SCMP_ACT_ALLOW', architectures: ['SCMP_ARCH_X86_64'], syscalls: [rule] }
}

export function processOf(start: StartCase, program: string, terminal: boolean): object {
  const id = isOther(start) ? 1000 : 0
  const held = isOther(start) ? [] : capabilities
  return {
    terminal,
    user: { uid: id, gid: id },
    args: [program],
    cwd: '/',
    env: ['PATH=/bin', 'TERM=xterm'],
    noNewPrivileges: start.noNewPrivileges,
    capabilities: { bounding: capabilities, effective: held, permitted: held },
  }
}

/** The `config.json` of a container. */
export function writeConfig(bundle: string, root: string, process: object, seccomp: object): void {
  const tmpfs = (destination: string) => ({
    destination,
    type: 'tmpfs',
    source: 'tmpfs',
    options: ['mode=1777'],
  })
  const config = {
    ociVersion: '1.0.2',
    process,
    root: { path: root },
    hostname: 'box',
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      ...['/dev', '/tmp', '/run'].map(tmpfs),
      {
        destination: '/dev/pts',
        type: 'devpts',
        source: 'devpts',
        options: ['newinstance', 'ptmxmode=0666'],
      },
    ],
    linux: { namespaces: ['pid', 'network', 'ipc', 'uts', 'mount'].map((type) => ({ type })), seccomp },
  }
  writeFileSync(join(bundle, 'config.json'), JSON.stringify(config))
}
