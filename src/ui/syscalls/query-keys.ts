import type { Card, EngineDefault } from '#catalog/cards.ts'
import type { SyscallDetails } from '#catalog/catalog.ts'
import { families } from '#catalog/families.ts'
import { errnoName } from '#core/base/errno.ts'
import { compareVersions } from '#core/base/version.ts'
import { risks, statuses } from '#state/slices/facets.ts'
import type { Row } from '#state/views/rows.ts'
import type { Comparison } from './query.ts'

/** A row with all that is known of its call, once that is there. */
export interface Subject {
  readonly row: Row
  /** Everything that words are looked for in, in lower case. */
  readonly text: string
  readonly details: SyscallDetails | undefined
  readonly card: Card | undefined
  /** Names of the architectures that have it. */
  readonly architectures: readonly string[]
}

export interface QueryKey {
  readonly key: string
  /** For the help: one value that shows the form. */
  readonly example: string
  /** All values there are; undefined where any text or number will do. */
  readonly values: readonly string[] | undefined
  /** Whether `<` and `>` make sense, and how such a value looks. */
  readonly form: 'word' | 'number' | 'version'
  test(subject: Subject, value: string, comparison: Comparison): boolean
}

const states = [...statuses, 'denied', 'modified', 'rated'] as const

function hasState({ row }: Subject, value: string): boolean {
  switch (value) {
    case 'modified':
      return row.changed
    case 'denied':
      return !row.absent && !row.statuses.includes('allowed') && !row.statuses.includes('conditional')
    case 'rated':
      return (row.syscall?.reasons.length ?? 0) > 0
    default:
      return row.statuses.some((each) => each === value)
  }
}

function holds(order: number, comparison: Comparison): boolean {
  if (order === 0) return comparison.includes('=')
  return order < 0 ? comparison.startsWith('<') : comparison.startsWith('>')
}

function compares(value: number | undefined, wanted: string, comparison: Comparison): boolean {
  return value !== undefined && holds(value - Number(wanted), comparison)
}

function includes(list: readonly string[] | undefined, part: string): boolean {
  return list?.some((each) => each.toLowerCase().includes(part)) ?? false
}

const yesNo = ['yes', 'no'] as const
const defaults = ['allow', 'some', 'deny'] as const

function isDefault(engine: EngineDefault | undefined, value: string): boolean {
  if (engine === undefined) return false
  const kind = { allow: 'allow', 'some-arguments': 'some', default: 'deny', errno: 'deny' }[engine.outcome]
  return kind === value
}

function word(
  key: string,
  example: string,
  test: (subject: Subject, value: string) => boolean,
  values?: readonly string[],
): QueryKey {
  return { key, example, values, form: 'word', test }
}

function effectWords({ outcome }: Row): readonly string[] {
  const effects = [outcome.effect, ...outcome.cases.map(({ effect }) => effect)]
  return effects.flatMap(({ action, errnoRet = 1 }) => [
    action.replace('SCMP_ACT_', '').toLowerCase(),
    ...(action === 'SCMP_ACT_ERRNO' ? [(errnoName(errnoRet) ?? String(errnoRet)).toLowerCase()] : []),
  ])
}

/** What can stand before a colon in the search box. */
export const queryKeys: readonly QueryKey[] = [
  word('is', 'is:modified', hasState, states),
  word('risk', 'risk:critical,high', ({ row }, value) => row.syscall?.risk === value, risks),
  word('seen', 'seen:no', ({ row }, value) => row.seen === (value === 'yes'), yesNo),
  word('args', 'args:yes', ({ row }, value) => row.outcome.cases.length > 0 === (value === 'yes'), yesNo),
  word(
    'group',
    'group:network',
    ({ row, card }, value) =>
      row.family === value || row.syscall?.group === value || (card?.systemd.includes(value) ?? false),
  ),
  word('action', 'action:log', ({ row }, value) => effectWords(row).includes(value)),
  word('name', 'name:at', ({ row }, value) => row.name.includes(value)),
  {
    key: 'nr',
    example: 'nr:57',
    values: undefined,
    form: 'number',
    test: ({ row }, value, comparison) => compares(row.nr, value, comparison),
  },
  {
    key: 'calls',
    example: 'calls:>100',
    values: undefined,
    form: 'number',
    test: ({ row }, value, comparison) => compares(row.calls, value, comparison),
  },
  {
    key: 'since',
    example: 'since:>=5.9',
    values: undefined,
    form: 'version',
    test: ({ row: { syscall } }, value, comparison) =>
      syscall?.since !== undefined && holds(compareVersions(syscall.since, value), comparison),
  },
  word('arg', 'arg:flags', ({ row }, value) =>
    includes(
      row.syscall?.args.map(({ name }) => name),
      value,
    ),
  ),
  word('arch', 'arch:arm', ({ architectures }, value) => architectures.includes(value)),
  word('cap', 'cap:sys_admin', ({ details }, value) => includes(details?.capabilities, value)),
  word('cve', 'cve:2022-0847', ({ details }, value) =>
    includes(
      details?.references.map(({ id }) => id),
      value,
    ),
  ),
  word('reason', 'reason:escape', ({ row }, value) => includes(row.syscall?.reasons, value)),
  word('docker', 'docker:deny', ({ card }, value) => isDefault(card?.docker, value), defaults),
  word('podman', 'podman:deny', ({ card }, value) => isDefault(card?.podman, value), defaults),
  word(
    'sibling',
    'sibling:open',
    ({ card, row }, value) => row.name === value || (card?.siblings.includes(value) ?? false),
  ),
]

/** Values that are offered behind a key. */
export function offeredValues({ key, values }: QueryKey): readonly string[] {
  return key === 'group' ? families : (values ?? [])
}
