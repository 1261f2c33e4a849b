import { existsSync, statSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { type Built, buildAll, revision } from './build.ts'
import { inPage, openSite, peakMemory, type Site, stallWhileImporting, withBrowser } from './chromium.ts'
import { auditTemplate, type Kind, record, repeatAudit, repeatTrace } from './logs.ts'
import { commandLine, countsOf, disagreements, has, mawk, python, readCounts } from './peers.ts'
import { median, printRows, type Row } from './table.ts'

export interface Settings {
  readonly folder: string
  /** Bytes of each log. */
  readonly size: number
  readonly rounds: number
}

interface Log {
  readonly kind: Kind
  readonly file: string
  readonly megabytes: number
}

/** Measurements of one log, a row a round. */
interface Rounds {
  readonly raw: number[]
  readonly import: number[]
  readonly naive: number[]
  readonly mawk: number[]
  readonly node: number[]
  readonly wrong: string[]
}

const small = 30 << 20
const gigabyte = 1000 << 20
const reference = 300 << 20

/** Measures importing and answers what was counted wrong. */
export async function benchImport({ folder, size, rounds }: Settings): Promise<readonly string[]> {
  console.log(
    `Seccomp Studio ${revision()}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}`,
  )
  const built = await buildAll(folder)
  const [plain, timedLog, audit] = [
    makeLog('plain', folder, size),
    makeLog('timed', folder, size),
    makeLog('audit', folder, size),
  ]
  const cold = makeLog('timed', folder, small)
  const site = await openSite(built.page)
  const app = await openSite(built.app)
  const rows: Row[] = []
  const wrong: string[] = []
  try {
    for (const log of [plain, timedLog, audit]) {
      const taken = await measure(log, site, built, rounds)
      rows.push(...ratios(log, taken))
      wrong.push(...taken.wrong.map((each) => `${log.kind}: ${each}`))
    }
    rows.push(...(await coldAndPython(cold, site, rounds)))
    rows.push(...(await memoryRows(site, timedLog, folder)))
    rows.push(...(await responsiveness(app, site, timedLog)))
    rows.push(await underCollection(site, cold, wrong))
  } finally {
    site.close()
    app.close()
  }
  console.log('')
  printRows(rows)
  console.log(
    `\nload of the machine at the end: ${loadavg()
      .map((each) => each.toFixed(1))
      .join(' ')}`,
  )
  return wrong
}

const recordings = new Map<Kind, Buffer>()

function makeLog(kind: Kind, folder: string, size: number): Log {
  const file = join(folder, `${kind}-${size >> 20}.log`)
  if (!existsSync(file)) {
    const recording = recordings.get(kind) ?? (kind === 'audit' ? auditTemplate() : record(kind, folder))
    recordings.set(kind, recording)
    if (kind === 'audit') repeatAudit(recording, file, size)
    else repeatTrace(recording, file, size)
  }
  const megabytes = statSync(file).size / 2 ** 20
  return { kind, file, megabytes }
}

/** Interleaved: what disturbs the machine disturbs all of them. */
async function measure(log: Log, site: Site, { cli }: Built, rounds: number): Promise<Rounds> {
  const taken: Rounds = { raw: [], import: [], naive: [], mawk: [], node: [], wrong: [] }
  await withBrowser(async (browser) => {
    for (let round = 0; round < rounds; round++) {
      taken.raw.push(await inPage(browser, site, log.file, (page) => page.evaluate(() => window.bench.raw())))
      const own = await importIn(browser, site, log)
      taken.import.push(own.ms)
      if (log.kind !== 'audit')
        taken.naive.push(
          await inPage(browser, site, log.file, (page) => page.evaluate(() => window.bench.naive())),
        )
      const reference = await mawk(log.file, log.kind)
      taken.mawk.push(reference.ms)
      const expected = readCounts(reference.output)
      taken.wrong.push(...disagreements(own.counts, expected))
      const node = await commandLine(cli, log.file)
      taken.node.push(node.ms)
      taken.wrong.push(...disagreements(countsOf(JSON.parse(node.output), log.kind), expected))
    }
  })
  return taken
}

async function importIn(browser: Browser, site: Site, { file, kind }: Log) {
  const { ms, tally } = await inPage(browser, site, file, (page) =>
    page.evaluate(() => window.bench.import()),
  )
  return { ms, counts: countsOf(tally, kind) }
}

/** How many times faster the median of `ours` is. */
const faster = (theirs: readonly number[], ours: readonly number[]) => median(theirs) / median(ours)

function ratios({ kind, megabytes }: Log, taken: Rounds): readonly Row[] {
  const label = { plain: 'strace -f', timed: 'strace -f -tt -T -y', audit: 'audit' }[kind]
  const rate = (times: readonly number[]) => `${((megabytes / median(times)) * 1000).toFixed(0)} MB/s`
  const rates = `import ${rate(taken.import)}, raw ${rate(taken.raw)}, mawk ${rate(taken.mawk)}, Node ${rate(taken.node)}`
  const row = (check: string, measured: number, target: number, note = ''): Row => ({
    check: `${label}: ${check}`,
    ...{ measured, target, sense: 'at least', note },
  })
  return [
    row('import ÷ raw read', faster(taken.raw, taken.import), 0.4, rates),
    ...(taken.naive.length === 0
      ? []
      : [row('÷ regex a line, same page', faster(taken.naive, taken.import), 4)]),
    row('÷ mawk counting', faster(taken.mawk, taken.import), 2.5),
    row('in Node ÷ mawk counting', faster(taken.mawk, taken.node), 2.5, 'with the start of Node'),
  ]
}

async function coldAndPython(log: Log, site: Site, rounds: number): Promise<readonly Row[]> {
  const taken = { raw: [] as number[], import: [] as number[], python: [] as number[] }
  await withBrowser(async (browser) => {
    for (let round = 0; round < rounds; round++) {
      taken.raw.push(await inPage(browser, site, log.file, (page) => page.evaluate(() => window.bench.raw())))
      taken.import.push((await importIn(browser, site, log)).ms)
      if (has('python3')) taken.python.push((await python(log.file)).ms)
    }
  })
  return [
    {
      check: '30 MB, cold code: import ÷ raw read',
      ...{ measured: faster(taken.raw, taken.import), target: 0.4, sense: 'at least' },
      note: `${median(taken.import).toFixed(0)} ms`,
    },
    {
      check: '30 MB: ÷ python line parser',
      measured: taken.python.length === 0 ? undefined : faster(taken.python, taken.import),
      ...{ target: 12, sense: 'at least' },
    },
  ]
}

async function memoryRows(site: Site, log: Log, folder: string): Promise<readonly Row[]> {
  const blank = await peakMemory(site, undefined)
  const peak = await peakMemory(site, log.file)
  const isLarge = log.megabytes * 2 ** 20 >= gigabyte
  const before = isLarge ? await peakMemory(site, makeLog('timed', folder, reference).file) : undefined
  return [
    {
      check: `peak memory over a blank page, ${log.megabytes.toFixed(0)} MB`,
      ...{ measured: peak - blank, target: 64, sense: 'at most', unit: ' MiB' },
      note: `${peak.toFixed(0)} and ${blank.toFixed(0)} MiB`,
    },
    {
      check: 'growth of it from 300 MB to 1 GB',
      measured: before === undefined ? undefined : Math.max(peak - before, 0),
      ...{ target: 16, sense: 'at most', unit: ' MiB' },
      note: isLarge ? '' : 'ask for --size 1000',
    },
  ]
}

async function responsiveness(app: Site, site: Site, log: Log): Promise<readonly Row[]> {
  const row = (check: string, values: readonly number[], target: number, note = ''): Row => ({
    check,
    ...{ measured: median(values), target, sense: 'at most', unit: ' ms', note },
  })
  return withBrowser(async (browser) => {
    const gaps: number[] = []
    const tasks: number[] = []
    const delays: number[] = []
    for (let round = 0; round < 5; round++) {
      const { gap, task } = await stallWhileImporting(browser, app, log.file)
      gaps.push(gap)
      tasks.push(task)
      delays.push(
        await inPage(browser, site, log.file, (page) => page.evaluate(() => window.bench.cancel(150))),
      )
    }
    return [
      row(
        'longest task of the main thread',
        tasks,
        50,
        `0: none of 50 ms; most ${Math.max(...tasks).toFixed(0)}`,
      ),
      row('longest gap of a 10 ms timer', gaps, 50, `most ${Math.max(...gaps).toFixed(0)}`),
      row('cancel until the import has ended', delays, 100),
    ]
  })
}

const imports = 20

/** A read that the browser forgets is taken up again after five seconds, so that a stall is one such wait. */
const stallTime = 4500

async function underCollection(site: Site, log: Log, wrong: string[]): Promise<Row> {
  const expected = readCounts((await mawk(log.file, log.kind)).output)
  const times = await withBrowser(
    async (browser) => {
      const taken: number[] = []
      for (let each = 0; each < imports; each++) {
        const { ms, counts } = await importIn(browser, site, log)
        taken.push(ms)
        wrong.push(...disagreements(counts, expected).map((what) => `under garbage collection: ${what}`))
      }
      return taken
    },
    ['--js-flags=--stress-scavenge=2'],
  )
  const stalls = times.filter((ms) => ms > Math.min(...times) + stallTime).length
  return {
    check: `stalls of ${imports} imports, collecting garbage all the time`,
    ...{ measured: stalls, target: 0, sense: 'at most' },
    note: `median ${median(times).toFixed(0)} ms`,
  }
}
