import type { Catalog } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import { isArchitectureOpen, type Tally } from '#core/base/tally.ts'
import { hostAbis } from '#core/target/host-abis.ts'
import { isWholeProgram, possibleArchitectures, settled } from './signs.ts'

/** What is to be done about calls whose log does not name their architecture. */
export type Assumption =
  | { readonly kind: 'told' }
  /** The first of the host's architectures on which the calls can be. */
  | { readonly kind: 'assumed'; readonly arch: string; readonly message: Message }
  /** None of the host's fits: somebody has to say it. */
  | { readonly kind: 'ask'; readonly message: Message }

/** The architectures on which all calls can be that have none; empty when no one has them all. */
export function openArchitectures({ calls, sources, warnings }: Tally, catalog: Catalog): readonly string[] {
  const open = calls.filter(({ arch }) => arch === null)
  const names = open.flatMap(({ name }) => name ?? [])
  const numbers = open.flatMap(({ name, nr }) => (name === null && nr !== null ? [nr] : []))
  const isTrace = sources.some(({ format }) => format.startsWith('strace'))
  const runs32 = warnings.some(({ code }) => code === 'architecture-32-bit')
  const isWhole = isTrace && isWholeProgram(names)
  return possibleArchitectures({ names, numbers, isWhole, runs32 }, catalog)
}

/** Those that most containers run on; the others are named where it can be none of these. */
const usual = [
  ...['SCMP_ARCH_X86_64', 'SCMP_ARCH_AARCH64', 'SCMP_ARCH_X86', 'SCMP_ARCH_ARM', 'SCMP_ARCH_PPC64LE'],
  ...['SCMP_ARCH_S390X', 'SCMP_ARCH_RISCV64', 'SCMP_ARCH_LOONGARCH64'],
]

/**
 * The architecture to take where nobody says one, and never without a word: one of the host's, or another where the
 * calls leave no choice.
 */
export function assumeFor(tally: Tally, host: string, catalog: Catalog): Assumption {
  if (!isArchitectureOpen(tally) || tally.calls.some(({ arch }) => arch !== null)) return { kind: 'told' }
  const possible = openArchitectures(tally, catalog)
  const name = (token: string) => catalog.architecture(token)?.name ?? token
  const only = settled(possible)
  const fitting = hostAbis(host).find((abi) => possible.includes(abi)) ?? only
  const others = usual.filter((token) => token !== fitting && possible.includes(token))
  const list = (others.length > 0 ? others : possible).map(name).join(', ')
  if (fitting === undefined) {
    const code = possible.length === 0 ? 'architecture-mixed' : 'architecture-ask'
    return { kind: 'ask', message: { code, params: { possible: list, host: name(host) } } }
  }
  const code = only === fitting ? 'architecture-only' : 'architecture-assumed'
  return {
    kind: 'assumed',
    arch: fitting,
    message: { code, params: { arch: name(fitting), possible: list } },
  }
}
