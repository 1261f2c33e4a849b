import './offline.ts'
import { loadCatalog } from '#catalog/load.ts'
import { createDesk } from './evaluation-desk.ts'
import type { EvaluationRequest } from './evaluation-protocol.ts'

/** The catalog is loaded when the worker starts, not when the first profile comes. */
const desk = loadCatalog().then((catalog) => createDesk(catalog, (answer) => self.postMessage(answer)))

self.addEventListener('message', async ({ data }: MessageEvent<EvaluationRequest>) => (await desk)(data))

/** A fault in an asynchronous handler is no `error` event by itself; thrown again it becomes one. */
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
