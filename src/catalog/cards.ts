import type { Catalog } from './catalog.ts'
import { loadSystemdGroups, type SystemdGroups } from './systemd-groups.ts'

/** What an engine's default profile does with a call on amd64, with the engine's own capabilities. */
export interface EngineDefault {
  readonly outcome: 'allow' | 'some-arguments' | 'default' | 'errno'
  readonly errno: number | undefined
  /** Any of these opens it, or opens more of it. */
  readonly capabilities: readonly string[]
  readonly minKernel: string | undefined
  /** Rules differ by architecture. */
  readonly byArchitecture: boolean
}

/** What is told about one call when somebody looks at it. */
export interface Card {
  /** What to do about it, one sentence; only rated calls have one. */
  readonly advice: string | undefined
  /** Calls that do the same or a like thing, which a C library may make instead. */
  readonly siblings: readonly string[]
  /** Page of section 2 that describes it; undefined where man-pages has none. */
  readonly manual: string | undefined
  readonly docker: EngineDefault
  readonly podman: EngineDefault
  /** Sets of `SystemCallFilter=` that hold it, `@file-system`. */
  readonly systemd: readonly string[]
}

let cards: Promise<ReadonlyMap<string, Card>> | undefined

/** The cards by name, loaded once; after a failure the next call tries again. */
export function loadCards(catalog: Catalog): Promise<ReadonlyMap<string, Card>> {
  cards ??= readCards(catalog).catch((error: unknown) => {
    cards = undefined
    throw error
  })
  return cards
}

async function readCards({ syscalls }: Catalog): Promise<ReadonlyMap<string, Card>> {
  const [data, groups] = await Promise.all([import('./data/cards.ts'), loadSystemdGroups()])
  const sets = setsByName(groups)
  const lines = data.cards.split('\n')
  return new Map(
    syscalls.map(({ name }, at) => [name, decodeCard(name, lines[at] ?? '', sets.get(name) ?? [])]),
  )
}

function decodeCard(name: string, line: string, systemd: readonly string[]): Card {
  const [advice = '', siblings = '', manual = '', docker = '', podman = ''] = line.split('\t')
  return {
    advice: advice === '' ? undefined : advice,
    siblings: siblings === '' ? [] : siblings.split(' '),
    manual: manual === '-' ? undefined : manual || name,
    docker: decodeDefault(docker),
    podman: decodeDefault(podman),
    systemd,
  }
}

function decodeDefault(text: string): EngineDefault {
  const [word = '', ...more] = text.split(' ')
  const [outcome, errno] = word.split(':')
  return {
    outcome: outcomes[outcome ?? ''] ?? 'default',
    errno: errno === undefined ? undefined : Number(errno),
    capabilities: more.filter((each) => /^[A-Z_]+$/.test(each)).map((each) => `CAP_${each}`),
    minKernel: more.find((each) => each.startsWith('kernel:'))?.slice('kernel:'.length),
    byArchitecture: more.includes('arch'),
  }
}

const outcomes: Readonly<Record<string, EngineDefault['outcome']>> = {
  allow: 'allow',
  'allow-some-args': 'some-arguments',
  default: 'default',
  errno: 'errno',
}

function setsByName(groups: SystemdGroups): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const set of groups.names) {
    for (const name of new Set(groups.members(set))) {
      const own = found.get(name) ?? []
      found.set(name, own)
      own.push(set)
    }
  }
  return found
}
