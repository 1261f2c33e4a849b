/** Repeatable chance: the same seed gives the same cases. */
export interface Random {
  /** 0 … below, without below. */
  int(below: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  sample<T>(list: readonly T[], count: number): readonly T[]
}

/** Mulberry32, a small generator of good enough spread. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const int = (below: number) => Math.floor(next() * below)
  const pick = <T>(list: readonly T[]): T => {
    const item = list[int(list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    int,
    chance: (probability) => next() < probability,
    pick,
    sample(list, count) {
      const rest = [...list]
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(int(rest.length), 1),
      ).flat()
    },
  }
}
