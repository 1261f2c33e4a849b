import { readDocument } from '#core/document.ts'
import type { Tally } from '#core/tally.ts'
import { denied, newProfile, writeProfile } from '#core/template.ts'
import { importFile, warmUp } from '#workers/import-client.ts'
import { asReadable } from './document.ts'
import { saveNow, showDraft } from './drafts.ts'
import { useStudio } from './store.ts'

const knownEndings = /\.(json|jsonc|strace|log|txt|out|gz)$/i

/** `nginx.strace` → `nginx`. */
function nameFromFile(fileName: string): string {
  return fileName.replace(knownEndings, '') || 'profile'
}

/** Starts a new draft with this text; the work before it stays kept. */
async function startDraft(name: string, text: string): Promise<void> {
  if (useStudio.getState().document !== undefined) await saveNow()
  const now = Date.now()
  showDraft({
    version: 1,
    id: crypto.randomUUID(),
    name,
    text,
    baseline: text,
    sources: [],
    enforced: undefined,
    savedAt: now,
  })
}

/** Opens a profile as a draft of its own. A text that cannot be read changes nothing and is refused with its reasons. */
export async function openProfile(fileName: string, text: string): Promise<boolean> {
  const document = readDocument(text)
  if (asReadable(document) === undefined) {
    useStudio.getState().observationActions.refuseProfile(fileName, document)
    return false
  }
  await startDraft(nameFromFile(fileName), text)
  return true
}

export async function startEmpty(name: string): Promise<void> {
  await startDraft(name, newProfile())
}

/** Gets the worker ready, so that an import asks the network for nothing. */
export function prepareImport(): void {
  warmUp()
}

let running: { readonly cancel: () => void } | undefined

export function cancelImport(): void {
  cancelled++
  running?.cancel()
  running = undefined
  useStudio.getState().observationActions.showProgress(undefined)
}

let queue: Promise<void> = Promise.resolve()
/** Counts cancellations; a batch that sees another number than at its start stops. */
let cancelled = 0

/**
 * Reads files one after the other, also those of a second drop: logs are added to the sources, profiles open
 * as drafts. Cancelling stops the rest as well.
 */
export function importFiles(
  files: readonly File[],
  options: { readonly sample: boolean } = { sample: false },
): Promise<void> {
  const began = cancelled
  queue = queue.then(async () => {
    for (const file of files) if (cancelled === began) await importOne(file, options.sample)
  })
  return queue
}

async function importOne(file: File, sample: boolean): Promise<void> {
  const { observationActions } = useStudio.getState()
  const { draftId } = useStudio.getState()
  observationActions.showProgress({ name: file.name, bytes: 0, total: file.size, lines: 0 })
  const job = importFile(file, ({ bytes, lines }) =>
    observationActions.showProgress({ name: file.name, bytes, total: file.size, lines }),
  )
  running = job
  const result = await job.result
  if (running === job) running = undefined
  observationActions.showProgress(undefined)
  if (result.kind === 'cancelled') return
  if (result.kind === 'error') return observationActions.refuse(file.name, result.error)
  if (result.value.kind === 'profile') {
    const { text, notices } = result.value
    if ((await openProfile(file.name, text)) && notices.length > 0)
      observationActions.tellLosses(file.name, notices)
    return
  }
  if (useStudio.getState().draftId !== draftId)
    return observationActions.refuse(file.name, { code: 'import-left', params: {} })
  await addLog(file.name, result.value.tally, sample)
}

async function addLog(name: string, tally: Tally, sample: boolean): Promise<void> {
  if (useStudio.getState().document === undefined) await startFromLog(name, tally)
  const store = useStudio.getState()
  store.observationActions.addSource({ id: crypto.randomUUID(), name, tally, on: true, sample })
  store.workspaceActions.setFacets([{ kind: 'status', value: 'seen' }])
}

/** An empty profile for the architectures of the log; the host's own where the log does not tell. */
async function startFromLog(name: string, tally: Tally): Promise<void> {
  const seen = [...new Set(tally.calls.flatMap(({ arch }) => arch ?? []))].sort()
  const { arch } = useStudio.getState().target
  const architectures = seen.length === 0 || seen.includes('SCMP_ARCH_X86') ? [arch, ...seen] : seen
  const text = writeProfile({ fallback: denied, architectures: [...new Set(architectures)], rules: [] })
  await startDraft(nameFromFile(name), text)
}
