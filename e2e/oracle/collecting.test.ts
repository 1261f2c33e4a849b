import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Call } from '../../src/core/enforce/evaluate/decision.ts'
import { buildProbe, containersMissing, runContainer } from './container.ts'
import { followingMissing, followKernelLog, until } from './follow-kernel-log.ts'

// What the README tells people to type, against the kernel's own log.

const missing = containersMissing() ?? followingMissing()

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

    const followed = await followKernelLog()
    try {
      runAll(calls)
      await until(() => recordedIn(followed.read(), calls) === calls.length)
    } finally {
      await followed.stop()
    }
    expect(recordedIn(followed.read(), calls)).toBe(calls.length)
    expect(readFileSync(limit, 'utf8')).toBe(before)
  },
)
