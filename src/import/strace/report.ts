import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { CallTally } from '#core/tally.ts'
import { reportArguments } from '../evidence/argument-report.ts'
import type { ProcessCounts } from '../evidence/process-counts.ts'
import type { TimelineCounts } from '../evidence/timeline-counts.ts'
import type { Findings } from '../importer.ts'
import { inferArchitecture } from './architecture.ts'
import type { CalledName } from './called-names.ts'
import type { Counter, Counters } from './counters.ts'
import { warningsOf } from './warnings.ts'

export interface Counted {
  readonly names: readonly CalledName[]
  readonly counters: Counters
  readonly errorNames: readonly string[]
  readonly catalog: Catalog
  readonly constants: Constants | undefined
  readonly isTold: boolean
  readonly processes: ProcessCounts
  timeline(): TimelineCounts | undefined
  readonly results: { readonly returned: number; readonly failed: number }
}

/** The counted calls with their architectures, as far as the log gives those away. */
export function reportCalls(counted: Counted): Findings {
  const { names, counters, catalog, isTold } = counted
  const inference = inferArchitecture(names, counters, catalog, isTold)
  const { arches, isAll32 } = inference
  const calls: CallTally[] = []
  for (const personality of [0, 1, 2] as const) {
    const arch = arches[isAll32 && personality === 0 ? 1 : personality]
    names.forEach((called, index) => {
      const counter = counters.of(personality, index)
      if (counter) calls.push(tallyOf(called, counter, counted, called.isX32 ? arches[2] : arch))
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

function tallyOf(
  called: CalledName,
  counter: Counter,
  { errorNames, catalog, constants }: Counted,
  arch: string | null,
): CallTally {
  const errors = counter.errors.map((times, index) => [errorNames[index] ?? '', times] as const)
  const name = called.name ?? (arch === null ? undefined : catalog.nameOf(called.nr ?? -1, arch)) ?? null
  const seen = name !== null && counter.args && { name, arch, calls: counter.calls }
  return {
    ...{ arch, name, nr: numberOf(called, name, arch, catalog), calls: counter.calls },
    errors: Object.fromEntries(errors.filter(([, times]) => times > 0)),
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
