import './offline.ts'
import { loadCatalog, loadConstants } from '#catalog/load.ts'
import type { Message } from '#core/base/message.ts'
import { failed, type Result } from '#core/base/result.ts'
import { prepareReaders } from '#import/profiles/prepare.ts'
import type { ReadResult } from '#import/reader.ts'
import { loadCore } from '#import/wasm/load-core.ts'
import type { ImportAnswer, ImportRequest } from './protocol.ts'
import { readFile } from './read-file.ts'
import { throttle } from './throttle.ts'
import { heartbeat } from './watchdog.ts'

/** At most ten reports a second: more only keep the page from drawing. */
const interval = 100

/** Loaded when the worker starts, not when the first file comes. */
const catalog = loadCatalog()
void loadConstants()
const compiled = loadCore()
void prepareReaders()

function answer(message: ImportAnswer): void {
  self.postMessage(message)
}

self.addEventListener('message', async ({ data: { id, file, name } }: MessageEvent<ImportRequest>) => {
  const report = throttle(interval, (bytes: number, lines: number) =>
    answer({ kind: 'progress', id, bytes, lines }),
  )
  // A slow disk leaves time for these, an endless loop does not.
  const pulse = setInterval(() => answer({ kind: 'alive', id }), heartbeat)
  try {
    const result = await readFile(file, name, {
      catalog: await catalog,
      core: await compiled,
      onProgress: ({ bytes, lines }) => report(bytes, lines),
    })
    answerWith(id, name, result)
  } finally {
    clearInterval(pulse)
  }
})

/** What cannot be copied to the page (too deep, too large) is a fault, and told as one. */
function answerWith(id: number, name: string, result: Result<ReadResult, Message>): void {
  try {
    answer({ kind: 'done', id, result })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    answer({ kind: 'done', id, result: failed({ code: 'import-crashed', params: { name, reason } }) })
  }
}

/** A fault in an asynchronous handler is no `error` event by itself; thrown again it becomes one. */
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason
  })
})
