import { isAbsentNumber } from '../filter/libseccomp/filter.ts'
import type { CallChange, ChangeKind, Loaded } from './diff.ts'

/** An ABI beside the host's for which one of the profiles has no rules at all: it answers all calls there alike. */
export interface AbiChange {
  /** SCMP_ARCH token. */
  readonly arch: string
  readonly kind: ChangeKind
  /** The profile that has no rules for it. */
  readonly without: 'before' | 'after'
  /** The 32 bits that its filter returns for every call. */
  readonly ret: number
  /** How many calls are answered otherwise. */
  readonly calls: number
}

export interface Difference {
  readonly abis: readonly AbiChange[]
  /** Of all other ABIs. */
  readonly calls: readonly CallChange[]
}

/** Says in one line what would otherwise be a line for every call of the ABI. */
export function foldAbis(changes: readonly CallChange[], before: Loaded, after: Loaded): Difference {
  const abis = [...new Set(changes.map(({ arch }) => arch))].flatMap((arch) => {
    const own = changes.filter((each) => each.arch === arch)
    const without = (['after', 'before'] as const).find(
      (which) => !hasRules(which === 'after' ? after : before, arch),
    )
    return without === undefined ? [] : (abiChange(arch, own, without) ?? [])
  })
  const folded = new Set(abis.map(({ arch }) => arch))
  return { abis, calls: changes.filter(({ arch }) => !folded.has(arch)) }
}

/** The host always has: what a profile says of it is what people compare. */
function hasRules({ prepared: { filter, target } }: Loaded, arch: string): boolean {
  if (arch === target.arch) return true
  const own = filter.architectures.find(({ token }) => token === arch)
  return own !== undefined && [...own.syscalls.keys()].some((number) => !isAbsentNumber(number))
}

function abiChange(
  arch: string,
  changes: readonly CallChange[],
  without: 'before' | 'after',
): AbiChange | undefined {
  const rets = new Set(changes.flatMap((each) => each.changes.map((change) => change[without])))
  const kinds = new Set(changes.map(({ kind }) => kind))
  const [ret] = rets
  const [kind] = kinds
  if (ret === undefined || kind === undefined || rets.size > 1) return undefined
  return { arch, kind: kinds.size === 1 ? kind : 'changed', without, ret, calls: changes.length }
}
