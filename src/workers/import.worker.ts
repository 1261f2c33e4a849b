import './offline.ts'
import { loadCatalog } from '#catalog/catalog.ts'
import type { ImportAnswer, ImportRequest } from './protocol.ts'
import { readFile } from './read-file.ts'
import { throttle } from './throttle.ts'

/** At most ten reports a second: more only keep the page from drawing. */
const interval = 100

/** Loaded when the worker starts, not when the first file comes. */
const catalogue = loadCatalog()

function answer(message: ImportAnswer): void {
  self.postMessage(message)
}

self.addEventListener('message', async ({ data: { id, file, name } }: MessageEvent<ImportRequest>) => {
  const report = throttle(interval, (bytes: number, lines: number) =>
    answer({ kind: 'progress', id, bytes, lines }),
  )
  const result = await readFile(file, name, {
    catalog: await catalogue,
    onProgress: ({ bytes, lines }) => report(bytes, lines),
  })
  answer({ kind: 'done', id, result })
})

/** A fault in an asynchronous handler is no `error` event by itself; thrown again it becomes one. */
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
