import type { Catalog } from '#catalog/catalog.ts'
import type { CallTally } from '#core/tally.ts'
import type { Findings } from '../importer.ts'
import { inferArchitecture } from './architecture.ts'
import type { CalledName } from './called-names.ts'
import type { Counter, Counters } from './counters.ts'

interface Counted {
  readonly names: readonly CalledName[]
  readonly counters: Counters
  readonly errorNames: readonly string[]
  readonly catalog: Catalog
  readonly hasSwitchLines: boolean
}

/** The counted calls with their architectures, as far as the log gives those away. */
export function reportCalls({ names, counters, errorNames, catalog, hasSwitchLines }: Counted): Findings {
  const { arches, evidence, isAll32 } = inferArchitecture(names, counters, catalog, hasSwitchLines)
  const calls: CallTally[] = []
  for (const personality of [0, 1, 2] as const) {
    const arch = arches[isAll32 && personality === 0 ? 1 : personality]
    names.forEach((called, index) => {
      const counter = counters.of(personality, index)
      if (counter) calls.push(tallyOf(called, counter, errorNames, called.isX32 ? arches[2] : arch))
    })
  }
  const warnings = evidence === undefined ? [] : [inferred(calls, evidence)]
  return { calls: calls.map((call) => resolveNumber(call, catalog)), warnings }
}

function inferred(calls: readonly CallTally[], evidence: string) {
  const arches = [...new Set(calls.map(({ arch }) => arch))].filter((arch) => arch !== null)
  return { code: 'architecture-inferred', params: { arch: arches.join(', '), evidence } }
}

function tallyOf(
  called: CalledName,
  counter: Counter,
  errorNames: readonly string[],
  arch: string | null,
): CallTally {
  const errors = counter.errors.map((times, index) => [errorNames[index] ?? '', times] as const)
  return {
    arch,
    name: called.name ?? null,
    nr: called.nr ?? null,
    calls: counter.calls,
    errors: Object.fromEntries(errors.filter(([, times]) => times > 0)),
    args: [],
    firstLine: counter.firstLine,
    lastLine: counter.lastLine,
  }
}

/** A number gets its name only where the architecture is known, and the other way round. */
function resolveNumber(call: CallTally, catalog: Catalog): CallTally {
  if (call.arch === null) return call
  if (call.name === null && call.nr !== null) {
    return { ...call, name: catalog.nameOf(call.nr, call.arch) ?? null }
  }
  return { ...call, nr: call.name === null ? null : (catalog.numberOf(call.name, call.arch) ?? null) }
}
