import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from '../scratch.ts'
import type { Root } from '../starts/root.ts'
import { until } from '../starts/talk.ts'

/** An engine out of a suite's folder, in mounts of its own: `/tmp` is a folder of ours, nothing else can be written. */
export interface Engine {
  readonly name: 'docker' | 'podman'
  readonly version: string
  /** What the machine sees of the engine's `/tmp`, where it runs every command. */
  readonly folder: string
  /** A line of a shell, as a person types it. */
  shell(line: string): { readonly status: number | null; readonly text: string }
  stop(): Promise<void>
}

export const image = 'programs'

/**
 * A second command enters at the root of the mounts, which is why the suite's folder becomes that root. crun wants one
 * hierarchy of control groups, where a machine may have two.
 */
const enter = `
root=$1 own=$2 groups=$3; shift 3
mount --rbind "$root" "$root"
for name in proc dev sys; do mount --rbind "/$name" "$root/$name"; done
mount -t tmpfs none "$root/run"
mount --bind "$own" "$root/tmp"
mount --bind "$own/containers" "$root/etc/containers"
if [ "$groups" = own ] && [ ! -e /sys/fs/cgroup/cgroup.controllers ]; then
  mount -t tmpfs none "$root/sys/fs/cgroup"
  mount -t cgroup2 none "$root/sys/fs/cgroup"
fi
cd "$root"
pivot_root . mnt
umount -l /mnt
exec "$@"
`

const settings: Readonly<Record<string, string>> = {
  'policy.json': '{"default":[{"type":"insecureAcceptAnything"}]}',
  'containers.conf':
    '[containers]\ncgroups = "disabled"\npids_limit = 0\n[engine]\ncgroup_manager = "cgroupfs"\nevents_logger = "file"\nruntime = "crun"\n',
  'storage.conf': '[storage]\ndriver = "vfs"\ngraphroot = "/tmp/storage"\nrunroot = "/run/storage"\n',
}

const daemon = [
  ...['dockerd', '-H', 'unix:///tmp/docker.sock', '--pidfile', '/run/docker.pid', '--storage-driver=vfs'],
  ...['--data-root', '/tmp/docker', '--exec-root', '/run/docker-exec'],
  ...['--iptables=false', '--ip6tables=false', '--bridge=none'],
]

/** What keeps the mounts: Docker's daemon; Podman has none. */
const keepers = { docker: daemon, podman: ['busybox', 'sleep', '100000'] }

export async function startEngine(name: Engine['name'], suite: string, root: Root): Promise<Engine> {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'containers'))
  for (const [file, text] of Object.entries(settings)) writeFileSync(join(folder, 'containers', file), text)
  execFileSync('tar', ['-C', root.folder, '-cf', join(folder, 'image.tar'), '.'])
  const said = openSync(join(folder, 'said'), 'a')
  const groups = name === 'docker' ? 'machine' : 'own'
  const keeper = spawn(
    'unshare',
    [
      '-m',
      '--propagation',
      'private',
      'sh',
      '-e',
      '-c',
      enter,
      'sh',
      suite,
      folder,
      groups,
      ...keepers[name],
    ],
    { stdio: ['ignore', said, said], env: engineEnvironment },
  )
  const shell = (line: string) => {
    const words = ['-t', String(keeper.pid), '-m', '/bin/sh', '-c', `cd /tmp && ${line}`]
    const { status, stdout, stderr } = spawnSync('nsenter', words, {
      encoding: 'utf8',
      env: engineEnvironment,
      timeout: 120_000,
    })
    return { status, text: stdout + stderr }
  }
  const stop = async () => {
    const ended = once(keeper, 'exit')
    keeper.kill(name === 'docker' ? 'SIGTERM' : 'SIGKILL')
    await ended
  }
  const imported = await until(() => {
    const { status } = shell(`${name} import image.tar ${image}`)
    return status === 0 ? true : undefined
  }, 60)
  if (!imported) {
    await stop()
    throw new Error(`${name} does not come up: ${readFileSync(join(folder, 'said'), 'utf8').slice(-3000)}`)
  }
  const version = /\d+\.\d+\.\d+/.exec(shell(`${name} --version`).text)?.[0] ?? ''
  return { name, version, folder, shell, stop }
}

const engineEnvironment = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/tmp',
  DOCKER_HOST: 'unix:///tmp/docker.sock',
}
