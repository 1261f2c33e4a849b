import { spawn } from 'node:child_process'
import { openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { find } from '../../.ci/browsers.mjs'
import { collectings } from '../../src/core/questions/learn/collecting.ts'
import { scratchFolder } from './scratch.ts'

/** Why the kernel's log cannot be followed here; undefined when it can. */
export function followingMissing(): string | undefined {
  const absent = ['dmesg', 'sysctl', 'chrt'].filter((tool) => find(tool, `/usr/sbin/${tool}`) === undefined)
  return absent.length === 0 ? undefined : `Not installed: ${absent.join(', ')}`
}

export interface Followed {
  /** What came so far. */
  read(): string
  /** Ctrl-C, and the whole of what came. */
  stop(): Promise<string>
}

/** Runs the command that the README shows, and is back once lines come. */
export async function followKernelLog(): Promise<Followed> {
  const log = join(scratchFolder(), 'audit.log')
  // Whoever runs this is root, and the shell's redirection is ours.
  const command = collectings[0].command.replace('sudo ', '').replace(/ > audit\.log$/, '')
  const collector = spawn('sh', ['-c', command], {
    detached: true,
    stdio: ['ignore', openSync(log, 'w'), 'inherit'],
  })
  const ended = new Promise((resolve) => collector.once('exit', resolve))
  const read = () => readFileSync(log, 'utf8')
  await until(() => {
    writeFileSync('/dev/kmsg', `following ${log}\n`)
    return read().includes(`following ${log}`)
  })

  async function stop(): Promise<string> {
    // What a terminal does at Ctrl-C: the signal goes to the whole group.
    if (collector.pid !== undefined) process.kill(-collector.pid, 'SIGINT')
    await ended
    return read()
  }

  return { read, stop }
}

/** Asks until it holds or the time is up. */
export async function until(holds: () => boolean, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!holds() && Date.now() < end) await new Promise((wake) => setTimeout(wake, 50))
}
