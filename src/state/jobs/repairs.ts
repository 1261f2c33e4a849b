import { readDocument } from '#core/profile/document.ts'
import { changes } from '#core/profile/edits/changes.ts'
import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'
import { diffSteps, type Side } from '#core/questions/diff.ts'
import { type Difference, foldAbis } from '#core/questions/diff-abis.ts'
import { isUnaccepted, judge } from '#lint/judged.ts'
import { inSlices } from '#workers/slices.ts'
import type { FixPreview, RepairWant } from '../slices/answers.ts'
import { asReadable } from '../slices/document.ts'
import { mostRepairs } from '../slices/questions.ts'
import type { Store } from '../store.ts'
import type { Finding } from '../views/findings.ts'
import { today } from '../views/today.ts'
import { findingSteps } from './findings.ts'
import type { Job } from './job.ts'
import { loadLinter } from './linter.ts'
import { prepared } from './preparing.ts'
import { repaired } from './repair-rounds.ts'

/** What repairs that somebody looks at would do; nothing of it is in the document yet. */
export const repairs: Job<Store, RepairWant, FixPreview> = {
  remembered: mostRepairs,
  wants({ answers, repairs, target, catalog, accepted }) {
    const [known] = answers.findings
    if (repairs.length === 0 || known?.outcome.kind !== 'known' || catalog === undefined) return []
    const { want, outcome } = known
    const { judged } = judge(outcome.answer, { accepted, day: today() })
    const open = judged.filter(isUnaccepted).map(({ finding }) => finding)
    return repairs
      .filter(({ document }) => document === want.document && target === want.target)
      .map((repair) => ({ repair, open, accepted, target, catalog }))
  },
  isSame: (a, b) => a.repair === b.repair && a.target === b.target,
  run: preview,
}

type Signal = AbortSignal

async function preview(want: RepairWant, signal: Signal): Promise<FixPreview> {
  const { wish, document } = want.repair
  const before = document.text
  const edits = wish === 'safe' ? await safeEdits(want, signal) : wish.edits()
  const after = applyEdits(before, edits)
  return { edits, before, after, difference: await decisionChanges(before, after, want, signal) }
}

async function safeEdits(want: RepairWant, signal: Signal): Promise<readonly TextEdit[]> {
  const { text } = want.repair.document
  const after = await repaired(text, want.open, (next) => look(next, want, signal))
  return changes(text, after)
}

/** Looks at a text as at the present one: what is accepted here is accepted there. */
async function look(text: string, want: RepairWant, signal: Signal): Promise<readonly Finding[]> {
  const { catalog, target, accepted } = want
  const linter = await loadLinter()
  const loaded = await loadText(text, want)
  const document = readDocument(text)
  const inspection = { document, target, catalog, ...(loaded && { loaded: loaded.prepared }) }
  const found = (await inSlices(findingSteps(inspection, linter), () => !signal.aborted)) ?? []
  return judge(found, { accepted, day: today() })
    .judged.filter(isUnaccepted)
    .map(({ finding }) => finding)
}

async function decisionChanges(
  before: string,
  after: string,
  want: RepairWant,
  signal: Signal,
): Promise<Difference | undefined> {
  const [first, second] = [await loadText(before, want), await loadText(after, want)]
  if (first === undefined || second === undefined) return undefined
  const names = want.catalog.syscalls.map(({ name }) => name)
  const changed = await inSlices(diffSteps(first, second, names), () => !signal.aborted)
  return changed && foldAbis(changed, first, second)
}

async function loadText(text: string, { target, catalog }: RepairWant): Promise<Side | undefined> {
  const readable = asReadable(readDocument(text))
  if (readable === undefined) return undefined
  const { profile } = readable.reading
  const loaded = await prepared({ text, profile, target, numbers: catalog })
  return loaded.kind === 'ready' ? { profile, prepared: loaded } : undefined
}
