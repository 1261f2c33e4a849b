/** Reads numbers by the names that a lane's source has for them; one that it does not name is a fault of ours. */
export function numberReader(numbers: Readonly<Record<string, number>>): (name: string) => number {
  return (name) => {
    const found = numbers[name]
    if (found === undefined) throw new RangeError(`the lane names no ${name}`)
    return found
  }
}
