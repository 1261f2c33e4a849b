// Stands in for monaco-editor/internal/common/workers (see monaco-slim.mjs): starts a language worker.

import { editor } from 'monaco-editor/editor'

export function createWebWorker(options) {
  const label = options.label ?? 'monaco-editor-worker'
  const started = Promise.resolve(globalThis.MonacoEnvironment.getWorker('workerMain.js', label))
  const worker = started.then((each) => {
    // The worker's bootstrap ignores its first message and takes the second as its data.
    each.postMessage('ignore')
    each.postMessage(options.createData)
    return each
  })
  return editor.createWebWorker({ worker, host: options.host, keepIdleModels: options.keepIdleModels })
}
