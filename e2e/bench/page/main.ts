import type { Tally } from '#core/base/tally.ts'
import { importFile, warmUp } from '#workers/import-client.ts'
import { trustedWorkerUrl } from '#workers/worker-url.ts'
import naiveUrl from './naive.worker.ts?worker&url'
import rawUrl from './raw.worker.ts?worker&url'

/** What the benchmark calls in the page. */
export interface Bench {
  /** Reads all bytes of the file and does nothing with them. */
  raw(): Promise<number>
  /** Decodes, splits, one regular expression a line. */
  naive(): Promise<number>
  /** The product's own import. */
  import(): Promise<{ readonly ms: number; readonly tally: Tally }>
  /** Milliseconds until a cancelled import has ended for the page. */
  cancel(after: number): Promise<number>
}

declare global {
  interface Window {
    bench: Bench
  }
}

function chosen(): File {
  const file = document.querySelector('input')?.files?.[0]
  if (file === undefined) throw new Error('no file is chosen')
  return file
}

async function inWorker(url: string): Promise<number> {
  const worker = new Worker(trustedWorkerUrl(url), { type: 'module' })
  await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }))
  const start = performance.now()
  worker.postMessage(chosen())
  await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }))
  const ms = performance.now() - start
  worker.terminate()
  return ms
}

window.bench = {
  raw: () => inWorker(rawUrl),
  naive: () => inWorker(naiveUrl),
  async import() {
    const start = performance.now()
    const outcome = await importFile(chosen(), () => undefined).result
    const ms = performance.now() - start
    if (outcome.kind !== 'ok' || outcome.value.kind !== 'trace') throw new Error(JSON.stringify(outcome))
    return { ms, tally: outcome.value.tally }
  },
  async cancel(after) {
    const job = importFile(chosen(), () => undefined)
    await new Promise((resolve) => setTimeout(resolve, after))
    const start = performance.now()
    job.cancel()
    const { kind } = await job.result
    if (kind !== 'cancelled') throw new Error(`ended before it was cancelled: ${kind}`)
    return performance.now() - start
  },
}
warmUp()
