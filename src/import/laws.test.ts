import { readdirSync, readFileSync, statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { CallTally, Tally } from '#core/base/tally.ts'
import { mergeTallies } from '#core/questions/learn/merge.ts'
import { encodeUtf8 } from './bytes/utf8.ts'
import { readLog } from './read-log.ts'

const catalog = await loadCatalog()
const folder = new URL('fixtures/', import.meta.url)
const formats = ['strace', 'strace-summary', 'kernel-audit']

/** Long ones are read often here; the conformance test reads them whole. */
const longest = 40_000

const recordings = formats.flatMap((format) =>
  readdirSync(new URL(`${format}/`, folder))
    .filter((file) => !file.endsWith('.json') && !file.endsWith('.md'))
    .map((file) => `${format}/${file}`)
    .filter((path) => statSync(new URL(path, folder)).size <= longest),
)

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, folder)))
}

async function tallyOf(bytes: Uint8Array): Promise<Tally | undefined> {
  async function* once() {
    yield bytes
  }
  const read = await readLog(once(), { name: 'a.log', catalog })
  return read.kind === 'ok' && read.value.kind === 'trace' ? read.value.tally : undefined
}

const isDigit = (byte = 0) => byte >= 48 && byte <= 57

/** Between two digits of a decimal or, behind `0x`, a hexadecimal number. */
function cutsNumber(bytes: Uint8Array, at: number): boolean {
  if (isDigit(bytes[at - 1]) && isDigit(bytes[at])) return true
  const around = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, at - 20), at + 1))
  return /0x[0-9a-f]+$/i.test(around)
}

const keyOf = ({ name, nr }: CallTally) => name ?? `#${nr}`

/** A cut log may not tell its architecture any more, and then numbers have no names. */
function known(calls: readonly CallTally[]): ReadonlySet<string> {
  return new Set(calls.flatMap((call) => [keyOf(call), `#${call.nr}`]))
}

function counts(tally: Tally | undefined): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const call of tally?.calls ?? []) sums[keyOf(call)] = (sums[keyOf(call)] ?? 0) + call.calls
  return sums
}

describe.each(recordings)('%s', (path) => {
  const bytes = bytesOf(path)

  // Before its first line ends a file may be anything, a list of names for instance.
  test('cut anywhere is read, and names nothing that the whole does not name', async () => {
    const all = known((await tallyOf(bytes))?.calls ?? [])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: bytes.indexOf(10), max: bytes.length }), async (length) => {
        // A number cut in two is another number, and nothing tells.
        fc.pre(!cutsNumber(bytes, length))
        for (const call of (await tallyOf(bytes.subarray(0, length)))?.calls ?? []) {
          expect(all).toContain(keyOf(call))
        }
      }),
      { numRuns: 8 },
    )
  })

  test('says the same with the line ends of Windows', async () => {
    const text = new TextDecoder('latin1').decode(bytes)
    const turned = Uint8Array.from(text.replaceAll(/\r?\n/g, '\r\n'), (one) => one.charCodeAt(0))
    const plain = Uint8Array.from(text.replaceAll(/\r?\n/g, '\n'), (one) => one.charCodeAt(0))
    const [a, b] = [await tallyOf(plain), await tallyOf(turned)]
    expect(b?.calls).toEqual(a?.calls)
    expect(b?.skipped).toEqual(a?.skipped)
  })
})

/** Halves of a table are no tables. */
const traces = recordings.filter((path) => path.startsWith('strace/') && !path.includes('/m-C'))

test.each(traces)('%s read in halves has the same calls, up to those open at the cut', async (path) => {
  const bytes = bytesOf(path)
  const lines = [...bytes.keys()].filter((at) => bytes[at] === 10)
  const whole = counts(await tallyOf(bytes))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lines), async (at) => {
      const [a, b] = [await tallyOf(bytes.subarray(0, at + 1)), await tallyOf(bytes.subarray(at + 1))]
      if (a === undefined || b === undefined) return
      // A call that ends in the second half alone is one there, and so is a refusal without its call.
      const rest = new TextDecoder('latin1').decode(bytes.subarray(at + 1))
      const open = (rest.match(/ resumed>|SYS_SECCOMP/g) ?? []).length
      const halves = counts(mergeTallies(a, b))
      for (const [name, calls] of Object.entries(whole)) {
        if (name.startsWith('#')) continue
        expect(halves[name]).toBeGreaterThanOrEqual(calls)
        expect(halves[name]).toBeLessThanOrEqual(calls + open)
      }
    }),
    { numRuns: 4 },
  )
})

describe('no text of a log gets into its tally', () => {
  const canary = 'CANARY'
  const lines = [
    `1  execve("/bin/${canary}", ["${canary}", "-x"], ["TOKEN=${canary}"]) = 0`,
    '1  arch_prctl(ARCH_SET_FS, 0x7f) = 0',
    `1  openat(AT_FDCWD</home/${canary}>, "/home/${canary}", O_RDONLY|${canary}) = 3</home/${canary}>`,
    `1  read(3</x/${canary}>, "${canary}"..., 6) = 6`,
    `1  write(1, "${canary}\\n", 7${canary}`,
    ')                       = 7',
    `1  connect(3, {sa_family=AF_UNIX, sun_path="/run/${canary}"}, 110) = -1 ENOENT (${canary})`,
    `1  prctl(PR_SET_NAME, "${canary}") = 0`,
    `1  ioctl(3, ${canary}, "${canary}") = 0`,
    `1  ioctl(3, _IOC(_IOC_READ, ${canary}, 1, 2), 0) = 0`,
    `1  socket(${canary}, htons(${canary}), ${canary} or ${canary}) = 3`,
    `1  clone(child_stack=NULL, flags=${canary}, ${canary}=1) = 2`,
    `1  futex(0x7f, FUTEX_WAIT /* ${canary} */, 1, NULL <unfinished ...>`,
    `1  <... futex resumed>, "${canary}") = 0 (${canary}) (INJECTED: ${canary})`,
    `[pid 2] --- SIGCHLD {si_signo=SIGCHLD, si_comm="${canary}"} ---`,
    ` > /usr/lib/${canary}.so(${canary}+0x1a) [0x3e69a]`,
    ` | 00000  43 41 4e 41 52 59  ${canary} |`,
    `strace: ${canary}`,
    `audit: type=1326 audit(1.2:3): comm="${canary}" exe="/${canary}" arch=c000003e syscall=83 code=0x7ffc0000`,
    `type=SYSCALL msg=audit(1.2:4): arch=c000003e syscall=2 success=no exit=-2 a0=7f a1=0 comm="${canary}" key="${canary}"`,
    `type=EXECVE msg=audit(1.2:4): argc=2 a0="${canary}" a1="${canary}"`,
    `type=PROCTITLE msg=audit(1.2:4): proctitle="${canary}"`,
  ]

  test('save the samples of skipped lines', async () => {
    const tally = await tallyOf(encodeUtf8(`${lines.join('\n')}\n`))
    if (tally === undefined) throw new Error('no tally')
    const kept = { ...tally, skipped: tally.skipped.map(({ samples: _, ...rest }) => rest) }
    expect(JSON.stringify(kept)).not.toContain(canary)
    expect(JSON.stringify(tally)).toContain(canary)
    expect(tally.calls.length).toBeGreaterThan(8)
  })

  test.each(recordings)('%s, whose strings all say so', async (path) => {
    const text = new TextDecoder('latin1').decode(bytesOf(path))
    // A word in each string, path, comment and text of an error, where the format has them.
    const planted = text
      .replaceAll(/"(?=[^"\n]{2})/g, `"${canary}`)
      .replaceAll(/<(?=\/)/g, `</${canary}`)
      .replaceAll(/\((?=[A-Z][a-z]+ )/g, `(${canary} `)
      .replaceAll(/\b(comm|exe|key|name|cwd)="?/g, `$&${canary}`)
    expect(planted === text || planted.includes(canary)).toBe(true)
    const tally = await tallyOf(Uint8Array.from(planted, (one) => one.charCodeAt(0)))
    const kept = tally && { ...tally, skipped: [] }
    expect(JSON.stringify(kept ?? null)).not.toContain(canary)
  })
})

test('twice the lines take twice the time', async () => {
  const line = (at: number) =>
    `${at % 50} openat(AT_FDCWD, "/tmp/${at}", O_RDWR|O_CREAT, 0600) = -1 ENOENT (x)\n`
  const text = Array.from({ length: 40_000 }, (_, at) => line(at)).join('')
  async function seconds(times: number): Promise<number> {
    const bytes = encodeUtf8(text.repeat(times))
    const best = [Number.POSITIVE_INFINITY]
    for (let round = 0; round < 3; round++) {
      const before = process.cpuUsage()
      await tallyOf(bytes)
      best.push(process.cpuUsage(before).user)
    }
    return Math.min(...best)
  }
  await seconds(1)
  expect((await seconds(4)) / (await seconds(2))).toBeLessThan(3)
})
