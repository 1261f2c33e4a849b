import { rmSync } from 'node:fs'
import { release } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceCalls } from '../../src/core/enforce/startup/chance.ts'
import type { StartCase } from '../../src/core/enforce/startup/known.ts'
import type { Ending, Way, Who } from '../../src/core/enforce/startup/record.ts'
import { numbers } from '../oracle/numbers.ts'
import { keepBox, type Outcome, startBox, startInBox, withBox } from './box.ts'
import { buildWorkshop, refusing, type Workshop } from './bundle.ts'
import { type Refusal, refuseLater } from './later-filter.ts'
import { type RuntimeBinary, runtimeAt } from './runtime.ts'
import { callsAfterFilter } from './trace.ts'

/** A call that no runtime makes. */
const unused = 'vhangup'
const traces = 4
const [eperm, enosys] = [{ errno: 1 }, { errno: 38 }]

interface Place {
  readonly runtime: RuntimeBinary
  readonly workshop: Workshop
}

/**
 * Measures what a runtime does once the filter is loaded, and prints a record for `src/core/enforce/startup/source/`:
 * `npm run startup:measure -- RUNTIME [--ways run,exec] [--who root] [--nnp no]`. Each call that strace sees is
 * refused alone, with EPERM, with ENOSYS and with a kill. Needs root, strace and gcc, on x86_64.
 */
export function main(words: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      ways: { type: 'string', default: 'run,create,exec' },
      who: { type: 'string', default: 'root,root tty,other,other tty' },
      nnp: { type: 'string', default: 'no,yes' },
      build: { type: 'string', default: '' },
    },
  })
  const [file] = positionals
  if (file === undefined) {
    console.error('usage: npm run startup:measure -- RUNTIME [--ways …] [--who …] [--nnp …] [--build TEXT]')
    process.exitCode = 3
    return
  }
  const place = { runtime: runtimeAt(file), workshop: buildWorkshop() }
  try {
    const starts = values.nnp
      .split(',')
      .flatMap((nnp) =>
        values.ways
          .split(',')
          .flatMap((way) =>
            values.who
              .split(',')
              .map((who) =>
                measured(place, { way: way as Way, who: who as Who, noNewPrivileges: nnp === 'yes' }),
              ),
          ),
      )
    console.log(recordText(place.runtime, values.build, starts))
  } finally {
    rmSync(place.workshop.folder, { recursive: true, force: true })
  }
}

interface Line {
  readonly way: Way
  readonly noNewPrivileges: boolean
  readonly who: readonly Who[]
  readonly calls: string
  /** Seen in some traces alone, or killed without effect. */
  readonly chance: readonly string[]
}

function recordText({ kind, version, said }: RuntimeBinary, build: string, lines: readonly Line[]): string {
  const merged = new Map<string, Line>()
  for (const line of lines) {
    const key = JSON.stringify([line.way, line.noNewPrivileges, line.calls])
    const known = merged.get(key)
    const chance = [...new Set([...(known?.chance ?? []), ...line.chance])].toSorted()
    merged.set(key, { ...line, who: [...(known?.who ?? []), ...line.who], chance })
  }
  const head = {
    runtime: kind,
    version,
    build: build || said,
    machine: `Linux ${release()}, x86_64, root, no AppArmor, no SELinux`,
  }
  const members = Object.entries(head).map(([key, value]) => `  "${key}": ${JSON.stringify(value)},\n`)
  const starts = [...merged.values()].map(({ chance, ...line }) => {
    const members = Object.entries(chance.length === 0 ? line : { ...line, chance: chance.join(' ') })
    return `    {${members.map(([key, value]) => `"${key}": ${spaced(value)}`).join(', ')}}`
  })
  return `{\n${members.join('')}  "starts": [\n${starts.join(',\n')}\n  ]\n}`
}

/** Go's threads wait for each other, or do not; getpid is also a call of runc's own. */
const isTiming = ({ kind }: RuntimeBinary, name: string) =>
  name !== 'getpid' && chanceCalls(kind).some((each) => each.name === name)

const spaced = (value: unknown) => JSON.stringify(value).replaceAll('","', '", "')

function measured(place: Place, start: StartCase): Line {
  const seen = Array.from({ length: traces }, () => traced(place, start))
  const [first = []] = seen
  const isAlways = (name: string) => seen.every((each) => each.includes(name))
  const steady = first.filter((name) => isAlways(name) && !isTiming(place.runtime, name))
  const endings = tried(place, start, steady)
  const words = steady.flatMap((name) => endings.get(name) ?? [])
  const chance = [...new Set(seen.flat())].filter((name) => !endings.has(name))
  const { way, noNewPrivileges, who } = start
  console.error(`${way} ${who}${noNewPrivileges ? ' no-new-privileges' : ''}: ${words.join(' ')}`)
  return { way, noNewPrivileges, who: [who], calls: words.join(' '), chance: chance.toSorted() }
}

function traced({ runtime, workshop }: Place, start: StartCase): readonly string[] {
  const log = join(workshop.folder, 'trace')
  const tracer = ['strace', '-f', '-qq', '-s', '16', '-o', log]
  const profile = refusing(unused, 'SCMP_ACT_ERRNO', 38)
  rmSync(log, { force: true })
  withBox({ runtime, workshop, start, profile, tracer }, (box) => {
    if (start.way !== 'exec') return startBox(box)
    keepBox({ ...box, tracer: [] })
    return startInBox(box)
  })
  return callsAfterFilter(log)
}

/** The word of each call that is made for certain: its name, and which refusals it bears. */
function tried(place: Place, start: StartCase, names: readonly string[]): ReadonlyMap<string, string> {
  const judge = (attempt: (name: string, refusal: Refusal) => Outcome) =>
    new Map(names.flatMap((name) => judged(name, attempt)))
  const { runtime, workshop } = place
  if (start.way !== 'exec') {
    return judge((name, refusal) => {
      const profile = profileOf(name, refusal)
      return withBox({ runtime, workshop, start, profile }, startBox)
    })
  }
  const profile = refusing(unused, 'SCMP_ACT_ERRNO', 38)
  return withBox({ runtime, workshop, start, profile }, (box) => {
    keepBox(box)
    return judge((name, refusal) => {
      const number = numbers.numberOf(name, 'SCMP_ARCH_X86_64')
      if (number === undefined) throw new Error(`no number is known for ${name}`)
      refuseLater(box, name, number, refusal)
      return startInBox(box)
    })
  })
}

function profileOf(name: string, refusal: Refusal): object {
  if (refusal === 'kill') return refusing(name, 'SCMP_ACT_KILL_PROCESS')
  return refusing(name, 'SCMP_ACT_ERRNO', refusal.errno)
}

const marks: Readonly<Record<Ending, string>> = { any: '', none: '~', EPERM: '~EPERM', ENOSYS: '~ENOSYS' }

function judged(
  name: string,
  attempt: (name: string, refusal: Refusal) => Outcome,
): readonly (readonly [string, string])[] {
  // A second look: on a busy machine a start may take too long for other reasons.
  const bears = (refusal: Refusal) => attempt(name, refusal).starts || attempt(name, refusal).starts
  const [bearsEperm, bearsEnosys] = [bears(eperm), bears(enosys)]
  if (bearsEperm && bearsEnosys && bears('kill')) return []
  const ends: Ending = bearsEperm ? (bearsEnosys ? 'none' : 'ENOSYS') : bearsEnosys ? 'EPERM' : 'any'
  return [[name, name + marks[ends]]]
}
