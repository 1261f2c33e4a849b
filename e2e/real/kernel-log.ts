import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const rateLimit = '/proc/sys/kernel/printk_ratelimit'

/** The audit lines that the kernel wrote while `work` ran, as dmesg prints them. */
export function auditLinesOf(work: () => void): string {
  const marker = `seccomp-studio ${randomUUID()}`
  const before = readFileSync(rateLimit, 'utf8')
  // Without a limit of 0 the kernel drops all but ten lines in five seconds.
  writeFileSync(rateLimit, '0')
  try {
    writeFileSync('/dev/kmsg', `${marker}\n`)
    work()
  } finally {
    writeFileSync(rateLimit, before)
  }
  const lines = execFileSync('dmesg', { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n')
  const start = lines.findIndex((line) => line.includes(marker))
  if (start < 0) throw new Error('The kernel log lost its beginning: more lines came than its buffer holds')
  const audit = lines.slice(start).filter((line) => line.includes('type=1326'))
  return `${audit.join('\n')}\n`
}
