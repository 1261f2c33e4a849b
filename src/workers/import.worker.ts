import './offline.ts'
import { loadCatalog } from '#catalog/catalog.ts'
import type { ImportAnswer, ImportRequest } from './protocol.ts'
import { readFile } from './read-file.ts'
import { throttle } from './throttle.ts'

/** At most ten reports a second: more only keep the page from drawing. */
const interval = 100

function answer(message: ImportAnswer): void {
  self.postMessage(message)
}

self.addEventListener('message', async ({ data }: MessageEvent<ImportRequest>) => {
  const report = throttle(interval, (bytes: number, lines: number) =>
    answer({ kind: 'progress', bytes, lines }),
  )
  const catalog = await loadCatalog()
  const result = await readFile(data.file, data.name, {
    catalog,
    onProgress: ({ bytes, lines }) => report(bytes, lines),
  })
  answer({ kind: 'done', result })
})

/** A fault in an asynchronous handler is no `error` event by itself; thrown again it becomes one. */
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
