/** Calls laid aside and taken up again, by name: enough to tell a `resumed` that has no beginning. */
export interface Pairing {
  layAside(name: number): void
  /** False when none of that name is open: the log begins in the middle of the call. */
  takeUp(name: number): boolean
  atLeastOne(name: number): void
  /** From now on the first names are counted there, where the fast lane counts too. */
  share(shared: Uint32Array): void
  /** Ends without a beginning, by name. */
  endsAlone(visit: (name: number, times: number) => void): void
}

export function createPairing(): Pairing {
  const own: number[] = []
  const endsAlone: number[] = []
  let shared: Uint32Array = new Uint32Array(0)

  const timesOf = (name: number) => shared[name] ?? own[name] ?? 0

  function setTimes(name: number, times: number): void {
    if (name < shared.length) shared[name] = times
    else own[name] = times
  }

  return {
    layAside: (name) => setTimes(name, timesOf(name) + 1),
    takeUp(name) {
      const times = timesOf(name)
      if (times > 0) setTimes(name, times - 1)
      else endsAlone[name] = (endsAlone[name] ?? 0) + 1
      return times > 0
    },
    atLeastOne: (name) => setTimes(name, Math.max(timesOf(name), 1)),
    share(counts) {
      own.forEach((times, name) => {
        if (name < counts.length) counts[name] = times
      })
      shared = counts
    },
    endsAlone(visit) {
      endsAlone.forEach((times, name) => {
        visit(name, times)
      })
    },
  }
}
