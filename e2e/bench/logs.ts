import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const workload = new URL('workload.sh', import.meta.url).pathname
const auditLines = new URL(
  '../../src/import/fixtures/kernel-audit/au-auditd-raw-node-head.log',
  import.meta.url,
)

export type Kind = 'plain' | 'timed' | 'audit'

const flags = { plain: [], timed: ['-tt', '-T', '-y'] } as const

/** Records the workload with strace, on this machine and now. */
export function record(kind: 'plain' | 'timed', folder: string): Buffer {
  const file = join(folder, `${kind}.recorded`)
  const { status, stderr } = spawnSync('strace', ['-f', ...flags[kind], '-o', file, 'sh', workload], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`strace ended with ${status}: ${stderr}`)
  return readFileSync(file)
}

/** The SYSCALL and PROCTITLE records of a real audit log, without the node that one machine had put in front. */
export function auditTemplate(): Buffer {
  const lines = readFileSync(auditLines, 'utf8').split('\n')
  const kept = lines
    .map((line) => line.replace(/^node=\S+ /, ''))
    .filter((line) => /^type=(SYSCALL|PROCTITLE) /.test(line))
  return Buffer.from(`${kept.join('\n')}\n`, 'latin1')
}

interface Line {
  readonly pid: number
  /** Microseconds since midnight, −1 without a time. */
  readonly time: number
  readonly rest: Buffer
}

/** Writes the recording over and over until the log has `size` bytes; each time other processes, and later. */
export function repeatTrace(recording: Buffer, file: string, size: number): number {
  const lines = linesOf(recording).map(traceLine)
  const pids = lines.map(({ pid }) => pid)
  const times = lines.map(({ time }) => time).filter((time) => time >= 0)
  const span = Math.max(...ends(pids)) - Math.min(...ends(pids)) + 1
  const lasted = times.length === 0 ? 0 : Math.max(...ends(times)) - Math.min(...ends(times)) + 1000
  return writeRounds(file, size, (round) =>
    lines.map(
      ({ pid, time, rest }) => [`${pid + round * span} ${clock(time, round * lasted)}`, rest] as const,
    ),
  )
}

/** Smallest and largest, without a call of as many arguments as there are lines. */
function ends(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], each) => [Math.min(low, each), Math.max(high, each)],
    [Number.POSITIVE_INFINITY, 0],
  )
}

/** The same for audit records: each round has other events. */
export function repeatAudit(template: Buffer, file: string, size: number): number {
  const lines = linesOf(template).map((line) => line.toString('latin1').trimEnd())
  return writeRounds(file, size, (round) =>
    lines.map((line) => {
      const moved = line.replace(/:(\d+)\)/, (_, serial) => `:${Number(serial) + round * 2000})`)
      return ['', Buffer.from(`${moved}\n`, 'latin1')] as const
    }),
  )
}

function writeRounds(
  file: string,
  size: number,
  roundOf: (round: number) => readonly (readonly [string, Buffer])[],
): number {
  const out = openSync(file, 'w')
  const buffer = Buffer.alloc(4 << 20)
  let filled = 0
  let written = 0
  for (let round = 0; written + filled < size; round++) {
    for (const [head, rest] of roundOf(round)) {
      if (filled + head.length + rest.length > buffer.length) {
        written += writeSync(out, buffer, 0, filled)
        filled = 0
      }
      filled += buffer.write(head, filled, 'latin1')
      filled += rest.copy(buffer, filled)
      if (written + filled >= size && round > 0) break
    }
  }
  written += writeSync(out, buffer, 0, filled)
  closeSync(out)
  return written
}

/** With their ends; lines are bytes, for programs print what they like. */
function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    if (end === -1) break
    lines.push(bytes.subarray(from, end + 1))
    from = end + 1
  }
  return lines
}

const front = /^(\d+) +(?:(\d\d):(\d\d):(\d\d)\.(\d{6}) )?/

function traceLine(line: Buffer): Line {
  const [all = '', pid, hours, minutes, seconds, micros] = front.exec(line.toString('latin1', 0, 60)) ?? []
  const isTimed = hours !== undefined
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return {
    pid: Number(pid ?? 0),
    time: isTimed ? whole * 1e6 + Number(micros) : -1,
    rest: line.subarray(all.length),
  }
}

const day = 86_400e6

function clock(time: number, later: number): string {
  if (time < 0) return ''
  const micros = (time + later) % day
  const pad = (value: number, length = 2) => String(Math.floor(value)).padStart(length, '0')
  const [seconds, fraction] = [Math.floor(micros / 1e6), micros % 1e6]
  return `${pad(seconds / 3600)}:${pad((seconds / 60) % 60)}:${pad(seconds % 60)}.${pad(fraction, 6)} `
}
