import { errnoName } from '#core/base/errno.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import { architectureWords } from './architectures.ts'
import { isLetThrough, nearestOfSystemd } from './nearest.ts'

/** What a unit is to say. */
export interface UnitFilter {
  /** SCMP_ARCH token of the host. */
  readonly host: string
  /** The other architectures that the profile lists. */
  readonly others: readonly string[]
  /** What becomes of calls that are not named. */
  readonly fallback: number
  readonly fates: ReadonlyMap<string, number>
  /** What systemd lets through without being asked, wherever a list allows. */
  readonly granted: readonly string[]
}

const columns = 100

/** Lists begin with an empty setting: else they would add to those of the unit. */
export function unitText({ host, others, fallback, fates, granted }: UnitFilter): string {
  const allows = !isLetThrough(fallback)
  const foreign = others.flatMap((token) => architectureWords[token] ?? [])
  const names = [...fates].filter(([, ret]) => nearestOfSystemd(ret) !== nearestOfSystemd(fallback))
  const open = names.filter(([, ret]) => isLetThrough(ret)).map(([name]) => name)
  // A call that gets an error of its own has to be in the list before: so it was measured.
  const refused = names.filter(([, ret]) => !isLetThrough(ret))
  const taken = granted.filter((name) => !isLetThrough(fates.get(name) ?? fallback) && !has(refused, name))
  return [
    '[Service]',
    'SystemCallArchitectures=',
    `SystemCallArchitectures=${['native', ...foreign].join(' ')}`,
    'SystemCallFilter=',
    ...(allows
      ? [
          `SystemCallErrorNumber=${outcomeWord(fallback, host)}`,
          ...lines('', [...open, ...refused.map(([name]) => name)].toSorted(), '@default'),
          ...lines('~', taken.toSorted()),
        ]
      : []),
    ...lines('~', refused.map(([name, ret]) => `${name}:${outcomeWord(ret, host)}`).toSorted()),
    '',
  ].join('\n')
}

function has(list: readonly (readonly [string, number])[], name: string): boolean {
  return list.some(([each]) => each === name)
}

/** `SystemCallFilter=` lines of readable length; later ones add to the first. */
function lines(sign: string, words: readonly string[], instead = ''): readonly string[] {
  const rows: string[] = []
  for (const word of words.length > 0 || instead === '' ? words : [instead]) {
    const last = rows.at(-1)
    const isFull = last === undefined || last.length + word.length >= columns
    if (isFull) rows.push(`SystemCallFilter=${sign}${word}`)
    else rows[rows.length - 1] = `${last} ${word}`
  }
  return rows
}

/** Architectures on which the names of errors have other numbers. */
const ownNumbers = /MIPS|PARISC/

function outcomeWord(ret: number, host: string): string {
  const { action, data } = meaningOf(nearestOfSystemd(ret))
  if (action !== 'SCMP_ACT_ERRNO') return 'kill'
  return (ownNumbers.test(host) ? undefined : errnoName(data)) ?? String(data)
}
