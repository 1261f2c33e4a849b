/** Time between two looks, and between two signs of life of a worker that is well. */
export const heartbeat = 1000

/** Looks without a sign of life after which a worker counts as hung. */
const patience = 5

export interface Watchdog {
  hear(): void
  stop(): void
}

/**
 * Calls when nothing was heard for five seconds. Looks are counted instead of time: where the page itself
 * stood still, many seconds are one look, and what was sent meanwhile is heard before the next.
 */
export function startWatchdog(onSilence: () => void): Watchdog {
  let silent = 0
  const timer = setInterval(() => {
    silent++
    if (silent < patience) return
    clearInterval(timer)
    onSilence()
  }, heartbeat)
  return {
    hear() {
      silent = 0
    },
    stop: () => clearInterval(timer),
  }
}
