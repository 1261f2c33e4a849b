import type { Message } from '#core/message.ts'
import { failed, type Result } from '#core/result.ts'
import type { Progress, ReadResult } from '#import/read-log.ts'
import workerUrl from './import.worker.ts?worker&url'
import type { ImportAnswer, ImportRequest } from './protocol.ts'
import { trustedWorkerUrl } from './worker-url.ts'

export type ImportOutcome = Result<ReadResult, Message> | { readonly kind: 'cancelled' }

export interface ImportJob {
  readonly result: Promise<ImportOutcome>
  /** Stops at once: a message would be heard only at the end of the file. */
  readonly cancel: () => void
}

/** Reads a file in a worker of its own: a log gives a tally, a profile its text. */
export function importFile(file: File, onProgress: (progress: Progress) => void): ImportJob {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' })
  let settle: (outcome: ImportOutcome) => void = () => undefined
  const result = new Promise<ImportOutcome>((resolve) => {
    settle = (outcome) => {
      worker.terminate()
      resolve(outcome)
    }
  })
  const crash = (reason: string) =>
    settle(failed({ code: 'import-crashed', params: { name: file.name, reason } }))
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    if (data.kind === 'progress') onProgress({ bytes: data.bytes, lines: data.lines })
    else settle(data.result)
  })
  worker.addEventListener('error', (event) => crash(event.message))
  worker.addEventListener('messageerror', () => crash('messageerror'))
  const request: ImportRequest = { file, name: file.name }
  worker.postMessage(request)
  return { result, cancel: () => settle({ kind: 'cancelled' }) }
}
