/** Remembers the last answer; the store's parts are immutable, so equal references mean equal answers. */
export function remembered<A extends readonly unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { readonly args: A; readonly value: T } | undefined
  return (...args) => {
    if (last?.args.every((each, at) => Object.is(each, args[at]))) return last.value
    last = { args, value: compute(...args) }
    return last.value
  }
}

/** The same for an answer that is made of named parts. */
export function rememberedOf<Parts extends object, T>(compute: (parts: Parts) => T): (parts: Parts) => T {
  const same = steady<Parts>()
  const answer = remembered(compute)
  return (parts) => answer(same(parts))
}

/** Gives the last object again as long as every member is the same: for answers that are put together anew each time. */
export function steady<T extends object>(): (next: T) => T {
  let last: T | undefined
  return (next) => {
    const keys = Object.keys(next) as (keyof T)[]
    const isSame = last !== undefined && keys.every((key) => Object.is(last?.[key], next[key]))
    if (last === undefined || !isSame) last = next
    return last
  }
}
