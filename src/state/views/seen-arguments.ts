import type { SyscallArgument } from '#catalog/catalog.ts'
import type { ArgumentTally, CallTally } from '#core/base/tally.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import { mergeCalls } from '#core/questions/learn/merge.ts'
import { answersOf } from '#core/questions/replay/answers.ts'
import { waysOf } from '#core/questions/replay/ways.ts'
import type { Store } from '../store.ts'
import { selectPrepared } from './evaluation.ts'
import { remembered, rememberedOf } from './remembered.ts'
import type { Row } from './rows.ts'

/** `depends`: other arguments decide too. */
export type ValueFate = 'runs' | 'fails' | 'depends'

export interface SeenValue {
  /** Decimal, as in the tally. */
  readonly value: string
  readonly calls: number
  /** Undefined while it is worked out, or when the profile does not load. */
  readonly fate: ValueFate | undefined
}

/** What the logs showed of one argument on the target's architecture. */
export interface SeenArgument {
  readonly index: number
  readonly argument: SyscallArgument
  readonly values: readonly SeenValue[]
  /** Calls whose value was not kept, or has only a name here. */
  readonly unlisted: number
}

const merged = remembered((sources: Store['sources'], name: string, arch: string) => {
  const calls = sources.flatMap(({ on, tally }) => (on ? tally.calls : []))
  const own = calls.filter((call) => call.name === name && (call.arch === null || call.arch === arch))
  // Values are shown for each argument alone; thousands of tuples would be joined for nothing.
  return mergeCalls(own.map(({ tuples: _, ...call }) => ({ ...call, arch })))[0]
})

interface ToldParts {
  readonly call: CallTally
  readonly row: Row
  readonly arch: string
  readonly prepared: ReturnType<typeof selectPrepared>
  readonly catalog: Store['catalog']
}

const told = rememberedOf(({ call, row, arch, prepared, catalog }: ToldParts) => {
  const args = row.syscall?.args ?? []
  const widths = args.map(({ width }) => width)
  const ways =
    prepared?.kind === 'ready' && catalog !== undefined ? waysOf(prepared, call, arch, catalog) : undefined
  const fateOf = (index: number, value: string): ValueFate | undefined => {
    if (prepared?.kind !== 'ready' || ways === undefined) return undefined
    const { values } = answersOf(prepared, ways, { args: [{ index, value }], calls: 0 }, widths)
    const runs = values.map((ret) => isRun(ret))
    if (runs.every(Boolean)) return 'runs'
    return runs.some(Boolean) ? 'depends' : 'fails'
  }
  return call.args
    .toSorted((a, b) => a.index - b.index)
    .flatMap((tally) => {
      const argument = args[tally.index]
      return argument === undefined ? [] : [shown(tally, argument, fateOf)]
    })
})

function shown(
  { index, values, symbols = [], unlisted }: ArgumentTally,
  argument: SyscallArgument,
  fateOf: (index: number, value: string) => ValueFate | undefined,
): SeenArgument {
  return {
    index,
    argument,
    values: values
      .toSorted((a, b) => b.calls - a.calls)
      .map(({ value, calls }) => ({
        value,
        calls,
        // Of a thousand values a few are shown.
        get fate() {
          return fateOf(index, value)
        },
      })),
    unlisted: symbols.reduce((sum, { calls }) => sum + calls, unlisted),
  }
}

function isRun(ret: number): boolean {
  const { action } = meaningOf(ret)
  return action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG'
}

const none: readonly SeenArgument[] = []

/** Values of the call's arguments over all logs that are on, and what the profile does with each of them. */
export function selectSeenArguments(store: Store, row: Row): readonly SeenArgument[] {
  const call = merged(store.sources, row.name, store.target.arch)
  if (call === undefined || row.nr === undefined) return none
  const { target, catalog } = store
  return told({ call, row, arch: target.arch, prepared: selectPrepared(store), catalog })
}

/** Whether a value can be let through beside what the profile says of the call. */
export function canAllowValue({ outcome }: Row): boolean {
  return (
    outcome.kind === 'default' ||
    (outcome.kind === 'conditional' &&
      outcome.cases.every(({ effect }) => effect.action === 'SCMP_ACT_ALLOW'))
  )
}

/** Whether what was seen of the argument can become its rule: all of it is known, and it is short. */
export function canAllowOnlySeen(row: Row, { values, unlisted, argument }: SeenArgument): boolean {
  const isPlain = row.outcome.kind === 'plain' && row.outcome.effect.action === 'SCMP_ACT_ALLOW'
  return (
    (isPlain || row.outcome.kind === 'default') &&
    argument.filterable &&
    unlisted === 0 &&
    values.length <= 24
  )
}
