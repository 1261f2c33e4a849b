import type { Progress } from '#import/reading/read-options.ts'
import workerUrl from './import.worker.ts?worker&url'
import { type ImportJob, runJob, runTwice } from './import-job.ts'
import { nextTurn } from './turn.ts'
import { trustedWorkerUrl } from './worker-url.ts'

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
  const { result, cancel } = runTwice(() => readInWorker(file, onProgress))
  // Copying a large answer takes a while: what is done with it is a task of its own.
  return { result: result.then((outcome) => nextTurn().then(() => outcome)), cancel }
}

function readInWorker(file: File, onProgress: (progress: Progress) => void): ImportJob {
  const worker = takeWorker()
  return runJob(worker, file, {
    onProgress,
    onEnd(isWell) {
      if (isWell) idle = worker
      else worker.terminate()
      warmUp()
    },
  })
}
