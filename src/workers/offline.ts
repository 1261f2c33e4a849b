/**
 * Takes the network away from a worker before anything else of it runs: what reads a log cannot send it.
 * The page's policy forbids the same (`connect-src 'none'`); this holds without a policy too.
 */
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts'] as const

for (const name of network) {
  Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false })
}
