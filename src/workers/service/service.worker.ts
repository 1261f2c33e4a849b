/**
 * Keeps the page's own files, so that it opens without its server and a new deploy takes nothing from open tabs. It
 * fetches the files of its list and nothing else; the page itself has no network. `.ci/service-worker.mjs` puts the list
 * in and writes the file as `sw.js`.
 */

interface Listed {
  /** Path below the folder of `sw.js` → SHA-256 of the bytes, hexadecimal. */
  readonly files: Readonly<Record<string, string>>
  /** What all of them make, as one word. */
  readonly version: string
}

declare const __LISTED__: Listed

// The libraries of the page and of workers cannot both say what `self` is.
const scope = globalThis as unknown as ServiceWorkerGlobalScope
const { files, version } = __LISTED__
const prefix = 'seccomp-studio-'
const own = prefix + version
const folder = new URL('./', scope.location.href).href
const page = new URL('index.html', folder).href

/** The address as the list has it; undefined for what is not of the page. */
function listedPath(url: string): string | undefined {
  const { origin, pathname } = new URL(url)
  const whole = `${origin}${pathname}`
  if (whole === folder) return 'index.html'
  const path = whole.startsWith(folder) ? decodeURI(whole.slice(folder.length)) : ''
  return Object.hasOwn(files, path) || path.startsWith('assets/') ? path : undefined
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (each) => each.toString(16).padStart(2, '0')).join('')
}

/** The file as the list has it, from an older cache where its name says that it never changes; else it is an error. */
async function fetched(path: string): Promise<Response> {
  // By its own name some hosts only send on to the folder, and what was sent on is not taken.
  const url = path === 'index.html' ? folder : new URL(path, folder).href
  const kept = path.startsWith('assets/') ? await caches.match(url, { ignoreVary: true }) : undefined
  for (const candidate of [kept, 'network'] as const) {
    if (candidate === undefined) continue
    const response = candidate === 'network' ? await fetch(url, { cache: 'no-cache' }) : candidate
    if (!response.ok || response.redirected || response.type !== 'basic') continue
    const bytes = await response.clone().arrayBuffer()
    if ((await digest(bytes)) === files[path]) return response
  }
  throw new Error(`${path} is not the file of this version`)
}

const atOnce = 6

/** All files or none: a version that came in half would break later, and where there is no server. */
async function install(): Promise<void> {
  // The same files with another sw.js: the version at work has its cache already, and open pages need it.
  const isAtWork = await caches.has(own)
  const cache = await caches.open(own)
  const waiting = Object.keys(files)
  const take = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await cache.put(new URL(path, folder).href, await fetched(path))
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, take))
  } catch (error) {
    waiting.length = 0
    if (!isAtWork) await caches.delete(own)
    throw error
  }
}

/** The names of the locks that open pages hold: their first script each (`service-client.ts`). */
async function openPages(): Promise<readonly string[] | undefined> {
  const found = await scope.navigator.locks?.query()
  return found?.held?.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []))
}

/** Where nobody can tell which versions are open, this many older ones stay. */
const keptUnasked = 3

/** Older versions go once no page of theirs is open. */
async function sweep(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)
  const pages = await openPages()
  if (pages === undefined) {
    await Promise.all(older.slice(0, -keptUnasked).map((name) => caches.delete(name)))
    return
  }
  for (const name of older) {
    const cache = await caches.open(name)
    const hits = await Promise.all(pages.map((script) => cache.match(script)))
    if (hits.every((hit) => hit === undefined)) await caches.delete(name)
  }
}

/** This version's file, else one that a page of an older version still asks for, else the network's. */
async function answer(request: Request, path: string): Promise<Response> {
  const url = path === 'index.html' ? page : request.url
  const options = { ignoreSearch: true, ignoreVary: true }
  const kept = await caches
    .open(own)
    .then((cache) => cache.match(url, options))
    .catch(() => undefined)
  const found = kept ?? (await caches.match(url, options).catch(() => undefined))
  return found ?? fetch(request)
}

scope.addEventListener('install', (event) => event.waitUntil(install()))

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([scope.clients.claim(), sweep()]))
})

scope.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(scope.skipWaiting())
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || request.headers.has('range')) return
  const path = listedPath(request.url)
  if (path === undefined) return
  event.respondWith(answer(request, path))
  if (request.mode === 'navigate') event.waitUntil(sweep())
})
