import type { PackedConstants } from './packed.ts'

/**
 * What named arguments are worth. Values are those of the kernel's headers, so that a negative one
 * (`AT_FDCWD`) is negative; a filter sees its low 32 or 64 bits.
 */
export interface Constants {
  /** Undefined when the set or the architecture has no such name. */
  valueOf(set: string, name: string, arch: string): bigint | undefined
  /** The name's value in whatever set has it; undefined when sets disagree. */
  find(name: string, arch: string): bigint | undefined
  /** True when the name is worth the same everywhere. */
  isUniversal(name: string): boolean
  /** `flags`: names are joined with `|`; `mixed`: some bits are one of a list, the others flags. */
  kindOf(set: string): string | undefined
  /** All names of the set that the architecture has, in the order of the headers; second names come last. */
  choicesOf(set: string, arch: string): readonly Choice[]
  /**
   * Names that joined with `|` give the value, compared in its low 32 bits where a name is negative;
   * empty when a part of it has no name.
   */
  namesOf(set: string, value: bigint, arch: string): readonly string[]
}

interface Choice {
  readonly name: string
  readonly value: bigint
}

export interface ConstantSet {
  readonly kind: string
  /** Bits that hold one of a list in a set of kind `mixed`; the others are flags. */
  readonly enumMask: bigint
  readonly values: ReadonlyMap<string, bigint>
  /** By table: what differs; undefined where the name does not exist. */
  readonly exceptions: ReadonlyMap<string, ReadonlyMap<string, bigint | undefined>>
}

/** Unpacks the constants; the data is ours, so what does not fit is an exception. */
export function decodeConstants(packed: PackedConstants): Constants {
  const sets = decodeSets(packed.sets)
  const tables = new Map(packed.tables.split('\n').map((line) => pair(line.split(' '))))
  const holders = holdersByName(sets)
  const valuesOf = (set: ConstantSet, arch: string) => (name: string) => valueIn(set, name, tables.get(arch))

  return {
    valueOf: (set, name, arch) => valueIn(sets.get(set), name, tables.get(arch)),
    find(name, arch) {
      const values = (holders.get(name) ?? []).map((set) => valueIn(set, name, tables.get(arch)))
      const [first] = values
      return values.every((value) => value === first) ? first : undefined
    },
    isUniversal(name) {
      const all = holders.get(name) ?? []
      const [first] = all.map((set) => set.values.get(name))
      const isPlain = (set: ConstantSet) => ![...set.exceptions.values()].some((each) => each.has(name))
      return first !== undefined && all.every((set) => set.values.get(name) === first && isPlain(set))
    },
    kindOf: (id) => sets.get(id)?.kind,
    choicesOf(id, arch) {
      const set = sets.get(id)
      return set === undefined ? [] : choicesIn(set, valuesOf(set, arch))
    },
    namesOf(id, value, arch) {
      const set = sets.get(id)
      return set === undefined ? [] : namesIn(set, value, choicesIn(set, valuesOf(set, arch)))
    },
  }
}

function valueIn(set: ConstantSet | undefined, name: string, table = ''): bigint | undefined {
  const exceptions = set?.exceptions.get(table)
  return exceptions?.has(name) ? exceptions.get(name) : set?.values.get(name)
}

type ValueOf = (name: string) => bigint | undefined

function choicesIn(set: ConstantSet, worth: ValueOf): readonly Choice[] {
  const names = new Set([
    ...set.values.keys(),
    ...[...set.exceptions.values()].flatMap((each) => [...each.keys()]),
  ])
  const choices = [...names].flatMap((name) => {
    const value = worth(name)
    return value === undefined ? [] : [{ name, value }]
  })
  const isLesser = ({ name }: Choice) =>
    lesserNames.has(name) || (set.values.has('SOL_SOCKET') && name.startsWith('IPPROTO_'))
  return [...choices.filter((each) => !isLesser(each)), ...choices.filter(isLesser)]
}

/** Second names that nobody writes; the value is told by its other name. */
const lesserNames: ReadonlySet<string> = new Set([
  'AF_LOCAL',
  'IPPROTO_HOPOPTS',
  'NETLINK_INET_DIAG',
  'TCP_CM_INQ',
  'FDPIC_FUNCPTRS',
  'SECCOMP_RET_ACTION',
  'AT_HANDLE_MNT_ID_UNIQUE',
  'AT_HANDLE_CONNECTABLE',
  'AT_HANDLE_FID',
])

function namesIn(set: ConstantSet, value: bigint, known: readonly Choice[]): readonly string[] {
  const exact = known.find((each) => each.value === value || low(each.value, value) === value)
  const choice = set.kind === 'mixed' ? value & set.enumMask : value
  // In a mixed set nothing chosen is a choice too: O_RDONLY|O_CLOEXEC, not O_CLOEXEC.
  if (exact && (choice !== 0n || value === 0n)) return [exact.name]
  if (set.kind !== 'flags' && set.kind !== 'mixed') return []
  const chosen = known.find((each) => each.value === choice && (each.value & ~set.enumMask) === 0n)
  if (set.kind === 'mixed' && choice !== 0n && chosen === undefined) return []
  const flags = flagsIn(known, set.kind === 'mixed' ? value & ~set.enumMask : value)
  if (flags === undefined) return []
  return set.kind === 'mixed' && chosen !== undefined ? [chosen.name, ...flags] : flags
}

/** A negative constant as the 32 or 64 bits that the value was read from. */
function low(constant: bigint, value: bigint): bigint {
  return constant < 0n ? BigInt.asUintN(value > 0xffff_ffffn ? 64 : 32, constant) : constant
}

/** Wide flags first: O_SYNC holds the bit of O_DSYNC. */
function flagsIn(known: readonly Choice[], value: bigint): readonly string[] | undefined {
  const names: string[] = []
  let rest = value
  for (const each of known.toSorted((a, b) => bitsOf(b.value) - bitsOf(a.value))) {
    if (each.value <= 0n || (rest & each.value) !== each.value) continue
    names.push(each.name)
    rest &= ~each.value
  }
  return rest === 0n ? names : undefined
}

function bitsOf(value: bigint): number {
  return value <= 0n ? 0 : value.toString(2).replaceAll('0', '').length
}

/** Lines `#set kind mask`, then `name value …`, then `@table name value …` with `-` for absent. */
function decodeSets(text: string): ReadonlyMap<string, ConstantSet> {
  const sets = new Map<string, ConstantSet>()
  for (const block of text.split('#').slice(1)) {
    const [head = '', own = '', ...others] = block.trimEnd().split('\n')
    const [id = '', kind = '', mask = '0'] = head.split(' ')
    const exceptions = others.map((line) => {
      const [table = '', ...words] = line.slice(1).split(' ')
      return [table, decodeWords(words)] as const
    })
    const values = new Map<string, bigint>()
    for (const [name, value] of decodeWords(own.split(' '))) if (value !== undefined) values.set(name, value)
    sets.set(id, { kind, enumMask: BigInt(mask), values, exceptions: new Map(exceptions) })
  }
  return sets
}

function decodeWords(words: readonly string[]): ReadonlyMap<string, bigint | undefined> {
  const values = new Map<string, bigint | undefined>()
  for (let at = 0; at + 1 < words.length; at += 2) {
    const value = words[at + 1] ?? ''
    values.set(words[at] ?? '', value === '-' ? undefined : BigInt(value))
  }
  return values
}

function holdersByName(sets: ReadonlyMap<string, ConstantSet>): ReadonlyMap<string, readonly ConstantSet[]> {
  const holders = new Map<string, ConstantSet[]>()
  for (const set of sets.values()) {
    const names = new Set([
      ...set.values.keys(),
      ...[...set.exceptions.values()].flatMap((e) => [...e.keys()]),
    ])
    for (const name of names) holders.set(name, [...(holders.get(name) ?? []), set])
  }
  return holders
}

function pair([first = '', second = '']: readonly string[]): readonly [string, string] {
  return [first, second]
}
