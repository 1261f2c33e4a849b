import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from '../scratch.ts'
import { files, type Program, worked } from './programs.ts'

/** The files of containers: a folder of links and empty places, and the `/usr` of a suite, which is shown in it. */
export interface Root {
  readonly folder: string
  readonly usr: string
}

const places = ['usr', 'app/bin', 'dev', 'etc', 'proc', 'run', 'tmp', 'var']

/** Whose programs are recorded and started. */
export const users = [0, 1000]

const applets = 'cat head ls mkdir rm rmdir sh sleep sort wc wget'.split(' ')

export function makeRoot(suite: string): Root {
  const folder = join(scratchFolder(), 'root')
  for (const place of places) mkdirSync(join(folder, place), { recursive: true })
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) symlinkSync(`usr/${name}`, join(folder, name))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'app', name), text)
  for (const name of applets) symlinkSync('/usr/bin/busybox', join(folder, 'app/bin', name))
  // nginx gives its workers to nobody.
  writeFileSync(join(folder, 'etc/passwd'), 'root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n')
  writeFileSync(join(folder, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\n')
  // An old runc gives a mount the mode of the place below it.
  chmodSync(join(folder, 'tmp'), 0o1777)
  // Node gives scratch folders to their owner alone, but the containers have other users too.
  for (const each of [join(folder, '..'), folder]) chmodSync(each, 0o755)
  return { folder, usr: join(suite, 'usr') }
}

/** `stay`: for how many seconds the program goes on once its work is done. */
export const environment = (stay: number) => ({
  PATH: '/app/bin:/usr/sbin:/usr/bin',
  LANG: 'C.UTF-8',
  TERM: 'xterm',
  STAY: String(stay),
})

/** As in a container, but without a filter. */
const recorder = `
mount --bind "$2" "$1/usr"
mount -t proc proc "$1/proc"
mount -t tmpfs -o mode=1777 none "$1/tmp"
mount --rbind /dev "$1/dev"
busybox ip link set lo up
root=$1 log=$3 uid=$4; shift 4
if [ -t 0 ]; then chown "$uid" "$(tty)"; fi
exec strace -f -o "$log" chroot --groups= --userspec="$uid:$uid" "$root" "$@"
`

/**
 * Records a program with strace as a user: as it is, on a terminal, and by a shell, as engines run health checks; the
 * paths of the logs.
 */
export function record(root: Root, { args, name, seldom }: Program, uid: number): readonly string[] {
  const logs = scratchFolder()
  const byShell = ['/bin/sh', '-c', `STAY=0 ${args.join(' ')}`]
  const recordings = [
    { label: 'plain', onTerminal: false, words: args },
    { label: 'terminal', onTerminal: true, words: args },
    { label: 'shell', onTerminal: false, words: byShell },
  ]
  const traces = recordings.map(({ label, onTerminal, words }) => {
    const log = join(logs, `${name.replace(' ', '-')}-${label}.strace`)
    const own = ['unshare', '--mount', '--pid', '--fork', '--net', '--propagation', 'private']
    const command = [
      ...own,
      'sh',
      '-e',
      '-c',
      recorder,
      'sh',
      root.folder,
      root.usr,
      log,
      String(uid),
      ...words,
    ]
    const [first = '', ...rest] = onTerminal ? inTerminal(command) : command
    const said = execFileSync(first, rest, { encoding: 'utf8', timeout: 120_000, env: environment(0.2) })
    if (!worked.test(said)) throw new Error(`${name} does not work under strace: ${said}`)
    keepProgram(log, words[0] ?? '')
    return log
  })
  if (seldom.length === 0) return traces
  const list = join(logs, 'seldom.txt')
  writeFileSync(list, `${seldom.join('\n')}\n`)
  return [...traces, list]
}

/** Takes away what chroot does before it becomes the program. */
function keepProgram(log: string, path: string): void {
  const lines = readFileSync(log, 'utf8').split('\n')
  const start = lines.findIndex((line) => line.includes(` execve("${path}", `))
  if (start < 0) throw new Error(`${log} does not show ${path}`)
  writeFileSync(log, lines.slice(start).join('\n'))
}

/** The command with a terminal of its own for input, output and errors. */
export function inTerminal(command: readonly string[]): readonly string[] {
  return ['script', '-q', '-e', '-c', command.map(quoted).join(' '), '/dev/null']
}

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`
