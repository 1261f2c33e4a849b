/** Calls laid aside and taken up again, by name: enough to tell a `resumed` that has no beginning. */
export interface Pairing {
  layAside(name: number): void
  /** False when none of that name is open: the log begins in the middle of the call. */
  takeUp(name: number): boolean
  atLeastOne(name: number): void
  /** Ends without a beginning, by name. */
  endsAlone(visit: (name: number, times: number) => void): void
}

export function createPairing(): Pairing {
  const open: number[] = []
  const endsAlone: number[] = []

  return {
    layAside(name) {
      open[name] = (open[name] ?? 0) + 1
    },
    takeUp(name) {
      const times = open[name] ?? 0
      if (times > 0) open[name] = times - 1
      else endsAlone[name] = (endsAlone[name] ?? 0) + 1
      return times > 0
    },
    atLeastOne(name) {
      open[name] = Math.max(open[name] ?? 0, 1)
    },
    endsAlone(visit) {
      endsAlone.forEach((times, name) => {
        visit(name, times)
      })
    },
  }
}
