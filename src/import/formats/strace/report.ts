import type { Catalog } from '#catalog/catalog.ts'
import { errnoName } from '#core/base/errno.ts'
import type { CallTally } from '#core/base/tally.ts'
import { sumCounts } from '#core/questions/learn/sums.ts'
import { inferArchitecture } from '../../architecture/named-calls.ts'
import { agreedName } from '../../architecture/signs.ts'
import { reportArguments } from '../../evidence/argument-report.ts'
import type { CalledName } from '../../evidence/called-names.ts'
import type { Counter } from '../../evidence/counters.ts'
import type { Findings } from '../../lines/session.ts'
import type { Counted } from './counted.ts'
import { warningsOf } from './warnings.ts'

/** The counted calls with their architectures, as far as the log gives those away. */
export function reportCalls(counted: Counted): Findings {
  const { names, counters, catalog, told } = counted
  const inference = inferArchitecture(names, counters, catalog, told)
  const { arches, isAll32, byName } = inference
  const calls: CallTally[] = []
  for (const personality of [0, 1, 2] as const) {
    const arch = arches[isAll32 && personality === 0 ? 1 : personality]
    names.forEach((called, index) => {
      const counter = counters.of(personality, index)
      const own = byName?.get(called.name ?? '') ?? (called.isX32 ? arches[2] : arch)
      if (counter) calls.push(tallyOf(called, counter, counted, { arch: own, possible: inference.possible }))
    })
  }
  const main = isAll32 ? arches[1] : arches[0]
  const nameOf = (index: number) => printedName(names[index], main, catalog)
  return {
    calls,
    warnings: warningsOf(calls, inference, counted),
    ...counted.processes.report(nameOf),
    timeline: counted.timeline()?.report(nameOf),
  }
}

/** Where a call was made: the architecture, or all that it may be. */
interface Place {
  readonly arch: string | null
  readonly possible: readonly string[]
}

/** Without an architecture a number has a name where all that are possible agree on it. */
function nameOfNumber(nr: number, { arch, possible }: Place, catalog: Catalog): string | undefined {
  return arch === null ? agreedName(nr, possible, catalog) : catalog.nameOf(nr, arch)
}

/** Errors up to 34 have the same number everywhere, the others not on MIPS and PA-RISC. */
const commonErrors = 34

/** `errno 22` → `EINVAL`: what qemu prints, and strace of errors that its table lacks. */
function errorText(printed: string | undefined, arch: string | null): string {
  const number = Number(/^errno[ =](\d+)/.exec(printed ?? '')?.[1] ?? 0)
  const isSure = number <= commonErrors || (arch !== null && !/_(MIPS|PARISC)/.test(arch))
  return (isSure ? errnoName(number) : undefined) ?? (number > 0 ? `errno ${number}` : (printed ?? ''))
}

function tallyOf(
  called: CalledName,
  counter: Counter,
  { errorNames, catalog, constants, isGuest }: Counted,
  { arch, possible }: Place,
): CallTally {
  const errors = counter.errors.flatMap((times, index): readonly Readonly<Record<string, number>>[] =>
    times > 0 ? [{ [errorText(errorNames[index], arch)]: times }] : [],
  )
  const name =
    called.name ?? (isGuest ? undefined : nameOfNumber(called.nr ?? -1, { arch, possible }, catalog)) ?? null
  const seen = name !== null && counter.args && { name, arch, calls: counter.calls }
  return {
    ...{ arch, name, nr: numberOf(called, name, arch, catalog), calls: counter.calls },
    errors: sumCounts(...errors),
    ...(seen && counter.args && constants
      ? reportArguments(counter.args, seen, { catalog, constants })
      : { args: [] }),
    ...{ firstLine: counter.firstLine, lastLine: counter.lastLine },
  }
}

/** A number gets its name only where the architecture is known, and the other way round. */
function numberOf(
  called: CalledName,
  name: string | null,
  arch: string | null,
  catalog: Catalog,
): number | null {
  if (called.nr !== undefined) return called.nr
  return arch === null || name === null ? null : (catalog.numberOf(name, arch) ?? null)
}

function printedName(called: CalledName | undefined, arch: string | null, catalog: Catalog): string {
  if (called?.name !== undefined) return called.name
  const name = arch === null ? undefined : catalog.nameOf(called?.nr ?? -1, arch)
  return name ?? `#${called?.nr ?? ''}`
}
