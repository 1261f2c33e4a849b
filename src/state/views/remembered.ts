/** Remembers the last answer; the store's parts are immutable, so equal references mean equal answers. */
export function remembered<A extends readonly unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { readonly args: A; readonly value: T } | undefined
  return (...args) => {
    if (last?.args.every((each, at) => Object.is(each, args[at]))) return last.value
    last = { args, value: compute(...args) }
    return last.value
  }
}
