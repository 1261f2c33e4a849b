/** Time between two looks, and between two signs of life of a worker that is well. */
export const heartbeat = 1000

/** Looks without a sign of life after which a worker counts as hung. */
const patience = 5
/** The same before its first sign: on a busy machine its code has to be fetched and compiled first. */
const firstPatience = 15

export interface Watchdog {
  hear(): void
  stop(): void
}

/**
 * Calls when nothing was heard for too long, with the seconds. Looks are counted instead of time: where the page itself
 * stood still, many seconds are one look, and what was sent meanwhile is heard before the next.
 */
export function startWatchdog(onSilence: (seconds: number) => void): Watchdog {
  let silent = 0
  let allowed = firstPatience
  const timer = setInterval(() => {
    silent++
    if (silent < allowed) return
    clearInterval(timer)
    onSilence((allowed * heartbeat) / 1000)
  }, heartbeat)
  return {
    hear() {
      silent = 0
      allowed = patience
    },
    stop: () => clearInterval(timer),
  }
}
