import { execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { find } from '../../.ci/browsers.mjs'
import type { Call } from '../../src/core/evaluate/decision.ts'
import { collectings } from '../../src/core/learn/collecting.ts'
import { buildProbe, containersMissing, runContainer } from './container.ts'
import { scratchFolder } from './scratch.ts'

// What the README tells people to type, against the kernel's own log.

const tools = ['dmesg', 'sysctl', 'chrt'].filter((tool) => find(tool, `/usr/sbin/${tool}`) === undefined)
const missing = containersMissing() ?? (tools.length > 0 ? `Not installed: ${tools.join(', ')}` : undefined)

const limit = '/proc/sys/kernel/printk_ratelimit'
const observing = JSON.stringify({ defaultAction: 'SCMP_ACT_LOG', architectures: ['SCMP_ARCH_X86_64'] })

/** Numbers that no kernel knows and no other run makes: each is logged and answered ENOSYS. */
function freshCalls(): readonly Call[] {
  const first = 20_000 + randomInt(1_000_000)
  return Array.from({ length: 300 }, (_, at) => ({ arch: 'SCMP_ARCH_X86_64', nr: first + at, args: [] }))
}

/** How many of the calls the lines hold. */
function recordedIn(log: string, calls: readonly Call[]): number {
  const numbers = new Set([...log.matchAll(/comm="probe" .* syscall=(\d+) /g)].map(([, nr]) => Number(nr)))
  return calls.filter(({ nr }) => numbers.has(nr)).length
}

const runAll = (calls: readonly Call[]) => runContainer('runc', buildProbe(), observing, calls)

async function until(holds: () => boolean, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!holds() && Date.now() < end) await new Promise((wake) => setTimeout(wake, 50))
}

test.skipIf(missing !== undefined)(
  `dmesg afterwards loses most of 300 calls, the recommended command none${missing ? ` (${missing})` : ''}`,
  // Another program may put the limit back meanwhile.
  { timeout: 90_000, retry: 2 },
  async () => {
    const [hasty, calls] = [freshCalls(), freshCalls()]
    const before = readFileSync(limit, 'utf8')
    try {
      writeFileSync(limit, '5')
      runAll(hasty)
    } finally {
      writeFileSync(limit, before)
    }
    const afterwards = execFileSync('dmesg', { encoding: 'utf8', maxBuffer: 1 << 26 })
    expect(recordedIn(afterwards, hasty)).toBeLessThan(30)

    const log = join(scratchFolder(), 'audit.log')
    // Whoever runs this is root, and the shell's redirection is ours.
    const command = collectings[0].command.replace('sudo ', '').replace(/ > audit\.log$/, '')
    const collector = spawn('sh', ['-c', command], {
      detached: true,
      stdio: ['ignore', openSync(log, 'w'), 'inherit'],
    })
    const ended = new Promise((resolve) => collector.once('exit', resolve))
    const collected = () => readFileSync(log, 'utf8')
    try {
      await until(() => {
        writeFileSync('/dev/kmsg', `collecting ${log}\n`)
        return collected().includes(`collecting ${log}`)
      })
      runAll(calls)
      await until(() => recordedIn(collected(), calls) === calls.length)
    } finally {
      // What a terminal does at Ctrl-C: the signal goes to the whole group.
      if (collector.pid !== undefined) process.kill(-collector.pid, 'SIGINT')
    }
    await ended
    expect(recordedIn(collected(), calls)).toBe(calls.length)
    expect(readFileSync(limit, 'utf8')).toBe(before)
  },
)
