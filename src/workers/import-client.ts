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

let requests = 0
let idle: Worker | undefined

function startWorker(): Worker {
  return new Worker(trustedWorkerUrl(workerUrl), { type: 'module' })
}

/** Starts the worker before it is needed, so that importing makes no request. */
export function warmUp(): void {
  idle ??= startWorker()
}

function takeWorker(): Worker {
  const worker = idle ?? startWorker()
  idle = undefined
  return worker
}

/** Reads a file in the worker: a log gives a tally, a profile its text. One import at a time. */
export function importFile(file: File, onProgress: (progress: Progress) => void): ImportJob {
  const worker = takeWorker()
  const id = ++requests
  const listening = new AbortController()
  let settle: (outcome: ImportOutcome, reusable: boolean) => void = () => undefined
  const result = new Promise<ImportOutcome>((resolve) => {
    settle = (outcome, reusable) => {
      if (listening.signal.aborted) return
      listening.abort()
      if (reusable) idle = worker
      else worker.terminate()
      warmUp()
      resolve(outcome)
    }
  })
  const crash = (reason: string) =>
    settle(failed({ code: 'import-crashed', params: { name: file.name, reason } }), false)
  const { signal } = listening
  const hear = ({ data }: MessageEvent<ImportAnswer>) => {
    if (data.id !== id) return
    if (data.kind === 'progress') onProgress({ bytes: data.bytes, lines: data.lines })
    else settle(data.result, true)
  }
  worker.addEventListener('message', hear, { signal })
  worker.addEventListener('error', (event) => crash(event.message), { signal })
  worker.addEventListener('messageerror', () => crash('messageerror'), { signal })
  const request: ImportRequest = { id, file, name: file.name }
  worker.postMessage(request)
  return { result, cancel: () => settle({ kind: 'cancelled' }, false) }
}
