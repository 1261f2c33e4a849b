/** Calls laid aside and taken up again, by name: enough to tell a `resumed` that has no beginning. */
export interface Pairing {
  layAside(name: number): void
  /** The line of the call ends before its result: cut off, or to be gone on with. */
  leaveOpen(name: number): void
  /** The last call that was left open has gone on. */
  close(name: number): void
  /**
   * False when none of that name is open: the log begins in the middle of the call. Unless the process was met
   * before (`isLate`); then the log may be read backwards.
   */
  takeUp(name: number, isLate: boolean): boolean
  atLeastOne(name: number): void
  /** From now on the first names are counted there, where the fast lane counts too. */
  share(shared: Uint32Array): void
  /** Ends that were counted though their beginning was too, by name. In a sorted log all are. */
  endsAlone(isSorted: boolean, visit: (name: number, times: number) => void): void
}

export function createPairing(): Pairing {
  const own: number[] = []
  const cut: number[] = []
  const endsAlone: number[] = []
  const lateEnds: number[] = []
  let shared: Uint32Array = new Uint32Array(0)

  const timesOf = (name: number) => shared[name] ?? own[name] ?? 0

  function setTimes(name: number, times: number): void {
    if (name < shared.length) shared[name] = times
    else own[name] = times
  }

  return {
    layAside: (name) => setTimes(name, timesOf(name) + 1),
    leaveOpen: (name) => add(cut, name, 1),
    close: (name) => add(cut, name, -1),
    takeUp(name, isLate) {
      const times = timesOf(name)
      if (times > 0) setTimes(name, times - 1)
      else if ((cut[name] ?? 0) > 0) add(cut, name, -1)
      else {
        add(endsAlone, name, 1)
        if (isLate) add(lateEnds, name, 1)
        return false
      }
      return true
    },
    atLeastOne: (name) => setTimes(name, Math.max(timesOf(name), 1)),
    share(counts) {
      own.forEach((times, name) => {
        if (name < counts.length) counts[name] = times
      })
      shared = counts
    },
    endsAlone(isSorted, visit) {
      endsAlone.forEach((times, name) => {
        const counted = isSorted ? times : Math.min(lateEnds[name] ?? 0, timesOf(name))
        if (counted > 0) visit(name, counted)
      })
    },
  }
}

function add(sums: number[], name: number, times: number): void {
  sums[name] = (sums[name] ?? 0) + times
}
