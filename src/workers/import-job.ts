import type { Message } from '#core/base/message.ts'
import { failed, type Result } from '#core/base/result.ts'
import type { ReadResult } from '#import/reader.ts'
import type { Progress } from '#import/reading/read-options.ts'
import type { ImportAnswer, ImportRequest } from './protocol.ts'
import { startWatchdog } from './watchdog.ts'

export type ImportOutcome = Result<ReadResult, Message> | { readonly kind: 'cancelled' }

export interface ImportJob {
  readonly result: Promise<ImportOutcome>
  /** Stops at once: a message would be heard only at the end of the file. */
  readonly cancel: () => void
}

export interface JobWatcher {
  onProgress(progress: Progress): void
  /** The worker is done: well, and ready for the next file, or to be thrown away. */
  onEnd(isWell: boolean): void
}

let requests = 0

/** Has a worker read a file. A worker that dies, hangs or cannot send its answer ends the job, not the page. */
export function runJob(worker: Worker, file: File, watcher: JobWatcher): ImportJob {
  const id = ++requests
  const listening = new AbortController()
  const { signal } = listening
  let resolve: (outcome: ImportOutcome) => void = () => undefined
  const result = new Promise<ImportOutcome>((settle) => {
    resolve = settle
  })
  const watchdog = startWatchdog((seconds) => crash(`no sign of life for ${seconds} seconds`))

  function end(outcome: ImportOutcome, isWell: boolean): void {
    if (signal.aborted) return
    listening.abort()
    watchdog.stop()
    watcher.onEnd(isWell)
    resolve(outcome)
  }

  function crash(reason: string): void {
    end(failed({ code: 'import-crashed', params: { name: file.name, reason } }), false)
  }

  function hear({ data }: MessageEvent<ImportAnswer>): void {
    if (data.id !== id) return
    watchdog.hear()
    if (data.kind === 'progress') watcher.onProgress({ bytes: data.bytes, lines: data.lines })
    else if (data.kind === 'done') end(data.result, true)
  }

  worker.addEventListener('message', hear, { signal })
  worker.addEventListener('error', (event) => crash(event.message), { signal })
  worker.addEventListener('messageerror', () => crash('messageerror'), { signal })
  const request: ImportRequest = { id, file, name: file.name }
  try {
    worker.postMessage(request)
  } catch (error) {
    crash(error instanceof Error ? error.message : String(error))
  }
  return { result, cancel: () => end({ kind: 'cancelled' }, false) }
}

/** A job that is begun once more when its worker died or hung: another worker reads the file from the start. */
export function runTwice(begin: () => ImportJob): ImportJob {
  let job = begin()
  let isCancelled = false
  const result = job.result.then((outcome) => {
    const isCrash = outcome.kind === 'error' && outcome.error.code === 'import-crashed'
    if (!isCrash || isCancelled) return outcome
    job = begin()
    return job.result
  })
  const cancel = () => {
    isCancelled = true
    job.cancel()
  }
  return { result, cancel }
}
