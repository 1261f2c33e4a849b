import { loadTemplate } from '#catalog/templates.ts'
import type { Message } from '#core/base/message.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { diffSteps, type Side } from '#core/questions/diff.ts'
import { foldAbis } from '#core/questions/diff-abis.ts'
import { compareTargets, planTargets } from '#core/questions/targets/compare-targets.ts'
import type { Target } from '#core/target/target.ts'
import { inSlices } from '#workers/slices.ts'
import type { Comparison, ComparisonWant } from '../slices/answers.ts'
import { asReadable, type ReadableDocument } from '../slices/document.ts'
import type { Store } from '../store.ts'
import type { Job } from './job.ts'
import { prepared } from './preparing.ts'

/** Decides every call for the present profile and the base on the chosen target, while somebody looks at it. */
export const comparison: Job<Store, ComparisonWant, Comparison> = {
  pause: 150,
  wants({ pane, base, baseline, compared, readable, target, catalog }) {
    if (pane !== 'diff' || readable === undefined || catalog === undefined) return []
    return [{ base, baseline: base === 'saved' ? baseline : undefined, compared, readable, target, catalog }]
  },
  isSame: (a, b) =>
    a.base === b.base &&
    a.baseline === b.baseline &&
    a.compared === b.compared &&
    a.readable === b.readable &&
    a.target === b.target,
  run: compare,
}

async function compare(want: ComparisonWant, signal: AbortSignal): Promise<Comparison | undefined> {
  if (typeof want.base === 'object' && 'target' in want.base) return onTargets(want, want.base.target, signal)
  const other = await readBase(want)
  if (other === undefined) return { kind: 'nothing' }
  if ('problems' in other) return { kind: 'unreadable', of: 'base', problems: other.problems }
  const own = want.compared === undefined ? want.readable : readText(want.compared.text)
  if ('problems' in own) return { kind: 'unreadable', of: 'compared', problems: own.problems }
  const before = await prepareOn(want, other)
  const after = await prepareOn(want, own)
  if (before.kind !== 'ready') return { kind: 'problem', of: 'base', problem: before }
  if (after.kind !== 'ready') return { kind: 'problem', of: 'present', problem: after }
  const names = want.catalog.syscalls.map(({ name }) => name)
  const sides: readonly [Side, Side] = [
    { profile: other.reading.profile, prepared: before },
    { profile: own.reading.profile, prepared: after },
  ]
  const changes = await inSlices(diffSteps(...sides, names), () => !signal.aborted)
  return changes && { kind: 'ready', difference: foldAbis(changes, ...sides) }
}

/** The present profile on the chosen target and on another one. */
async function onTargets(
  want: ComparisonWant,
  after: Target,
  signal: AbortSignal,
): Promise<Comparison | undefined> {
  const plan = planTargets(want.target, after)
  const loaded = new Map<Target, Prepared | LoadProblem>()
  for (const target of [plan.before, after, ...plan.mixed.map((each) => each.target)]) {
    loaded.set(target, await prepareOn({ ...want, target }, want.readable))
    if (signal.aborted) return undefined
  }
  const load = (target: Target): Prepared | LoadProblem => {
    const found = loaded.get(target)
    if (found === undefined) throw new RangeError('a target outside the plan')
    return found
  }
  const names = want.catalog.syscalls.map(({ name }) => name)
  const steps = compareTargets({ plan, load, numbers: want.catalog, names })
  const comparison = await inSlices(steps, () => !signal.aborted)
  return comparison && { kind: 'targets', after, comparison }
}

interface Unreadable {
  readonly problems: readonly Message[]
}

async function readBase({
  base,
  baseline,
}: ComparisonWant): Promise<ReadableDocument | Unreadable | undefined> {
  if (base === 'saved') return baseline
  if (typeof base === 'string') return readText(await loadTemplate(base))
  return 'text' in base ? readText(base.text) : undefined
}

function readText(text: string): ReadableDocument | Unreadable {
  const document = readDocument(text)
  const readable = asReadable(document)
  if (readable !== undefined) return readable
  return { problems: document.reading.kind === 'unreadable' ? document.reading.problems : [] }
}

function prepareOn({ target, catalog }: ComparisonWant, { text, reading: { profile } }: ReadableDocument) {
  return prepared({ text, profile, target, numbers: catalog })
}
