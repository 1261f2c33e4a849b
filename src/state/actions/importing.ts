import type { Tally } from '#core/base/tally.ts'
import { revealed } from '#core/json/characters.ts'
import { denied, writeProfile } from '#core/profile/template.ts'
import { joinThreadFiles } from '#import/formats/strace/thread-files.ts'
import type { OpenedStudioFile } from '#import/reader.ts'
import { mergeFiles } from '#import/reading/file-sets.ts'
import { importFile, warmUp } from '#workers/import-client.ts'
import { newId } from '../slices/new-id.ts'
import { useStudio } from '../store.ts'
import { nameFromFile, openProfile, startDraft } from './opening.ts'
import { receivePosture } from './postures.ts'
import { placeOnTarget } from './source-tally.ts'
import { openStudioFile } from './studio-file.ts'
import { isThreatFile, openThreatFile } from './threats.ts'
import { isWorkspaceFile, openWorkspace } from './workspace.ts'

/** Gets the worker ready, so that an import asks the network for nothing; whoever leaves during one is asked. */
export function prepareImport(): void {
  warmUp()
  addEventListener('beforeunload', (event) => {
    if (running !== undefined) event.preventDefault()
  })
}

let running: { readonly cancel: () => void } | undefined
let queue: Promise<void> = Promise.resolve()
/** Counts cancellations; a batch that sees another number than at its start stops. */
let cancelled = 0

export function cancelImport(): void {
  cancelled++
  running?.cancel()
  running = undefined
  useStudio.getState().observationActions.showProgress(undefined)
}

/**
 * Reads files one after the other, also those of a second drop: logs are added to the sources, profiles open
 * as drafts. Cancelling stops the rest as well.
 */
export function importFiles(
  files: readonly File[],
  options: { readonly sample: boolean } = { sample: false },
): Promise<void> {
  const began = cancelled
  queue = queue.then(() => importBatch(files, options.sample, () => cancelled === began))
  return queue
}

/** `strace -ff` writes `trace.4711`, a file a thread. */
const threadFile = /^(.*)\.\d{1,7}$/

/** Names of thread files that are not alone, without their number. */
function threadSets(files: readonly File[]): ReadonlySet<string> {
  const stems = files.map(({ name }) => threadFile.exec(name)?.[1])
  return new Set(stems.flatMap((stem, at) => (stem && stems.indexOf(stem) !== at ? stem : [])))
}

async function importBatch(files: readonly File[], sample: boolean, goesOn: () => boolean): Promise<void> {
  const sets = threadSets(files)
  const held = new Map<string, Tally[]>()
  const added = new Set<File>()
  const { draftId } = useStudio.getState()
  for (const file of files) {
    if (!goesOn()) break
    const tally = await readOne(file)
    if (!goesOn()) break
    if (tally !== undefined && isElsewhere(file.name, draftId)) return
    const stem = threadFile.exec(file.name)?.[1] ?? ''
    if (tally !== undefined && sets.has(stem)) {
      held.set(stem, [...(held.get(stem) ?? []), tally])
      continue
    }
    if (tally !== undefined) await addLog(file.name, tally, sample)
    added.add(file)
  }
  if (!goesOn()) return tellCancelled(files.filter((file) => !added.has(file)))
  const { catalog } = useStudio.getState()
  for (const [stem, tallies] of held) {
    const joined = catalog === undefined ? undefined : mergeFiles(joinThreadFiles(tallies, catalog))
    if (joined !== undefined) await addLog(`${stem}.*`, joined, sample)
  }
}

const namedFiles = 3

function tellCancelled(files: readonly File[]): void {
  const [first, ...more] = files
  if (first === undefined) return
  const names = files.slice(0, namedFiles).map(({ name }) => name)
  if (files.length > namedFiles) names.push('…')
  const params = { count: files.length, names: names.join(', ') }
  const code = more.length === 0 ? 'import-cancelled' : 'import-cancelled-files'
  useStudio.getState().observationActions.tell(first.name, { code, params })
}

/** The person opened another profile meanwhile; a log must not land in that one. */
function isElsewhere(name: string, draftId: string | undefined): boolean {
  const store = useStudio.getState()
  if (draftId === undefined || store.draftId === draftId) return false
  store.observationActions.refuse(name, { code: 'import-left', params: {} })
  return true
}

/** The counts of a log; a profile is opened, what cannot be used is refused. */
async function readOne(file: File): Promise<Tally | undefined> {
  if (await isWorkspaceFile(file)) {
    await openWorkspace(file)
    return undefined
  }
  if (await isThreatFile(file)) {
    await openThreatFile(file)
    return undefined
  }
  const { observationActions } = useStudio.getState()
  observationActions.showProgress({ name: file.name, bytes: 0, total: file.size, lines: 0 })
  const job = importFile(file, ({ bytes, lines }) =>
    observationActions.showProgress({ name: file.name, bytes, total: file.size, lines }),
  )
  running = job
  const result = await job.result
  if (running === job) running = undefined
  observationActions.showProgress(undefined)
  if (result.kind === 'cancelled') return undefined
  if (result.kind === 'error') {
    observationActions.refuse(file.name, result.error)
    return undefined
  }
  if (result.value.kind === 'trace') return result.value.tally
  if (result.value.kind === 'posture') {
    await receivePosture(result.value.posture)
    return undefined
  }
  if (result.value.kind === 'studio') {
    await openStudio(file.name, result.value)
    return undefined
  }
  const { text, notices } = result.value
  if ((await openProfile(file.name, text)) && notices.length > 0)
    observationActions.tellLosses(file.name, notices)
  return undefined
}

/** Says what came with the profile: accepted risks are somebody's word, not the reader's. */
async function openStudio(name: string, { file, notices }: OpenedStudioFile): Promise<void> {
  if (!(await openStudioFile(name, file))) return
  const { observationActions } = useStudio.getState()
  if (notices.length > 0) observationActions.tellLosses(name, notices)
  if (file.accepted.length > 0) {
    const owners = [...new Set(file.accepted.map(({ owner }) => revealed(owner)))].join(', ')
    observationActions.tell(name, {
      code: 'studio-file-accepted',
      params: { name, count: file.accepted.length, owners },
    })
  }
}

async function addLog(name: string, tally: Tally, sample: boolean): Promise<void> {
  const placed = await placeOnTarget(tally, useStudio.getState().target.arch)
  if (useStudio.getState().document === undefined) await startFromLog(name, placed.tally)
  const store = useStudio.getState()
  store.observationActions.addSource({ id: newId(), name, ...placed, on: true, sample })
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
