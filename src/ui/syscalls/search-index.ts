import type { Card } from '#catalog/cards.ts'
import type { Catalog, SyscallDetails } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { Row } from '#state/views/rows.ts'
import type { Subject } from './query-keys.ts'

/** What loads later; until then less is found. */
export interface Knowledge {
  readonly details?: ReadonlyMap<string, SyscallDetails> | undefined
  readonly cards?: ReadonlyMap<string, Card> | undefined
  readonly constants?: Constants | undefined
}

export interface Search {
  subjectOf(row: Row): Subject
}

/** Everything that is known of calls, as text to search; each call's is put together when it is first asked for. */
export function createSearch(catalog: Catalog, knowledge: Knowledge): Search {
  const known = new Map<string, Omit<Subject, 'row'>>()
  const subjects = new WeakMap<Row, Subject>()
  const textOf = factsOf(catalog, knowledge)
  return {
    subjectOf(row) {
      const ready = subjects.get(row)
      if (ready !== undefined) return ready
      const facts = known.get(row.name) ?? textOf(row)
      known.set(row.name, facts)
      const text = [row.nr, row.family, facts.text].join(' ')
      const subject = { ...facts, text, row }
      subjects.set(row, subject)
      return subject
    },
  }
}

function factsOf(catalog: Catalog, { details, cards, constants }: Knowledge) {
  const titles = new Map(catalog.groups.map(({ id, title }) => [id, title]))
  return ({ name, syscall }: Row): Omit<Subject, 'row'> => {
    const own = details?.get(name)
    const card = cards?.get(name)
    const args = syscall?.args ?? []
    const sets = args.flatMap(({ set }) => (set === undefined ? [] : [set]))
    const words = [
      name,
      syscall?.group,
      titles.get(syscall?.group ?? ''),
      syscall?.risk,
      ...(syscall?.reasons ?? []),
      ...args.map((each) => each.name),
      own?.summary,
      own?.why,
      card?.advice,
      ...(own?.capabilities ?? []),
      ...(own?.references.map(({ id, text }) => `${id} ${text}`) ?? []),
      ...(card?.systemd ?? []),
      ...sets.flatMap((set) => constants?.choicesOf(set, home).map((each) => each.name) ?? []),
    ]
    return {
      text: words.join(' ').toLowerCase(),
      details: own,
      card,
      architectures: catalog.architectures
        .filter(({ token }) => catalog.numberOf(name, token) !== undefined)
        .map((each) => each.name),
    }
  }
}

/** Names of constants hardly differ, and this architecture has the most. */
const home = 'SCMP_ARCH_X86_64'
