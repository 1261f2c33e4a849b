import { trustedWorkerUrl } from './worker-url.ts'

/** Tells that a newer version is here and waits; `use` lets it take over, and then gives the page over to it. */
export interface NewVersion {
  use(): void
}

/** What the service worker looks at to see which versions are open; it stands in both files. */
const prefix = 'seccomp-studio-'
/** A page that stays open for days hears of new versions when somebody comes back to it, this often at most. */
const askEvery = 60 * 60 * 1000

/**
 * Has the page's files kept by this browser. Nothing happens where service workers are not there (no TLS, a private
 * window, an old browser), or the host serves no `sw.js`: the page then works with its server alone.
 */
export async function keepPage(hear: (version: NewVersion) => void): Promise<void> {
  const { serviceWorker } = navigator
  if (!isSecureContext || serviceWorker === undefined) return
  holdVersion()
  const url = trustedWorkerUrl(new URL('sw.js', document.baseURI).href)
  const registration = await serviceWorker.register(url, { updateViaCache: 'none' }).catch(() => undefined)
  if (registration === undefined) return
  const look = () => {
    const { waiting } = registration
    // The very first one takes over by itself.
    if (waiting !== null && serviceWorker.controller !== null) hear({ use: () => useVersion(waiting) })
  }
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  look()
  askAgain(registration)
}

/** While the page is open, its version is not swept away: the lock has the name of its first script. */
function holdVersion(): void {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src
  if (script === undefined || navigator.locks === undefined) return
  const forEver = () => new Promise<never>(() => {})
  navigator.locks.request(`${prefix}${script}`, { mode: 'shared' }, forEver).catch(() => undefined)
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Math.abs(Date.now() - asked) < askEvery) return
    asked = Date.now()
    registration.update().catch(() => undefined)
  })
}

function useVersion(waiting: ServiceWorker): void {
  // Another tab went over to it already.
  if (waiting.state !== 'installed') {
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take over')
}
