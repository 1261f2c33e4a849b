import { setCases } from '#core/profile/edits/set-cases.ts'
import { setComment } from '#core/profile/edits/set-comment.ts'
import { setEffect } from '#core/profile/edits/set-effect.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Case, Effect } from '#core/profile/profile.ts'
import { absent, allowed, denied } from '#core/profile/template.ts'
import type { ReadableDocument } from '../slices/document.ts'
import { type Store, useStudio } from '../store.ts'
import { type Card, selectDecisions } from '../views/decisions.ts'
import { processesOf } from '../views/replay-lines.ts'
import { type AllowClass, casesOfClass, casesOfValues } from '../views/ways-to-allow.ts'
import { change, inTurn } from './editing.ts'
import { addArchitecture } from './replay.ts'

/** An effect for the whole call. */
export type PlainChoice = 'allow' | 'eperm' | 'enosys' | 'kill'

/** What is written into the profile. */
type Written =
  | { readonly kind: PlainChoice }
  | { readonly kind: 'values' }
  | { readonly kind: 'class'; readonly of: AllowClass }

/** What can be said of a card; `leave` changes nothing and is remembered, `later` asks again at the end. */
export type Choice =
  | Written
  | { readonly kind: 'architecture'; readonly arch: string }
  | { readonly kind: 'ignore-process' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'later' }

const effects = {
  allow: allowed,
  eperm: denied,
  enosys: absent,
  kill: { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined },
} as const satisfies Readonly<Record<PlainChoice, Effect>>

/** Does what was chosen, as one step that undo names, and goes on to the next card. The reason stays with the rule. */
export function decideCard(card: Card, choice: Choice, reason = ''): void {
  const next = nextAfter(card.name)
  carryOut([card], choice, reason.trim())
  useStudio.getState().workspaceActions.select(next)
}

/** The same for many cards at once; only what needs no look at their arguments. */
export function decideAll(cards: readonly Card[], kind: PlainChoice | 'leave' | 'later', reason = ''): void {
  carryOut(cards, { kind }, reason.trim())
}

function carryOut(cards: readonly Card[], choice: Choice, reason: string): void {
  const store = useStudio.getState()
  const names = cards.map(({ name }) => name)
  if (choice.kind === 'leave') store.triageActions.leaveAsIs(names)
  else if (choice.kind === 'later') store.triageActions.putOff(names)
  else if (choice.kind === 'ignore-process') ignoreProcesses(store, names)
  else if (choice.kind === 'architecture') addArchitecture(choice.arch)
  else write(cards, choice, reason)
}

function write(cards: readonly Card[], choice: Written, reason: string): void {
  const [only, ...others] = cards
  if (only === undefined) return
  const params = others.length === 0 ? { name: only.name } : { count: cards.length }
  const label = { code: `step.decide${others.length === 0 ? '' : '-all'}-${choice.kind}`, params }
  const done = change(label, (document, store) =>
    inTurn(document, [
      ...editsFor(cards, choice, reason, store),
      ...(reason === '' ? [] : cards.map(({ name }) => commented(name, reason))),
    ]),
  )
  const store = useStudio.getState()
  // The profile says so already, without a rule: only here it can be remembered that somebody looked at it.
  if (!done) store.triageActions.leaveAsIs(cards.map(({ name }) => name))
  if (done && others.length > 0) store.workspaceActions.notify(label, true)
}

type Edit = (document: ReadableDocument) => readonly TextEdit[]

function editsFor(
  cards: readonly Card[],
  choice: Written,
  reason: string,
  { target }: Store,
): readonly Edit[] {
  const own = (name: string, cases: readonly Case[]): Edit => {
    return (written) => setCases(written, name, cases, target)
  }
  if (choice.kind === 'values' || choice.kind === 'class')
    return cards.flatMap((card) => {
      const cases = choice.kind === 'values' ? casesOfValues(card) : casesOfClass(choice.of)
      return cases === undefined ? [] : own(card.name, cases)
    })
  const effect = effects[choice.kind]
  // A reason is one call's: it gets a rule of its own, where others keep theirs.
  if (reason !== '') return cards.map(({ name }) => own(name, [{ ...effect, conditions: [] }]))
  const names = cards.map(({ name }) => name)
  return [(written) => setEffect(written, names, effect, target)]
}

/** Writes the reason into the rules that are the call's own; words that stand there already stay. */
function commented(name: string, reason: string): Edit {
  return (document) => {
    const own = document.reading.profile.rules.flatMap(({ names }, place) =>
      names.length === 1 && names[0]?.name === name ? place : [],
    )
    return inTurn(
      document,
      own.map((place) => ({ reading, text }) => {
        const rule = reading.profile.rules[place]
        if (rule === undefined || rule.comment?.includes(reason)) return []
        return setComment(reading, text, rule, rule.comment ? `${rule.comment} ${reason}` : reason)
      }),
    )
  }
}

/** Their calls count no more; the process list of the table brings them back. */
function ignoreProcesses({ sources, focus, observationActions }: Store, names: readonly string[]): void {
  const hidden = new Set(focus.kind === 'processes' ? focus.hidden : [])
  for (const { key } of names.flatMap((name) => processesOf(sources, focus, name))) hidden.add(key)
  observationActions.focusOn({ kind: 'processes', hidden })
}

function nextAfter(name: string): string | undefined {
  const open = selectDecisions(useStudio.getState())?.open ?? []
  const at = open.findIndex((card) => card.name === name)
  return (open[at + 1] ?? open.find((card) => card.name !== name))?.name
}

/** Selects the card that is `step` places further; from the last one on to the first. */
export function stepCard(step: 1 | -1): void {
  const store = useStudio.getState()
  const decisions = selectDecisions(store)
  if (decisions === undefined) return
  const all = [...decisions.open, ...decisions.onPurpose, ...decisions.unsure]
  if (all.length === 0) return
  const at = all.findIndex(({ name }) => name === store.selected)
  const next = at < 0 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length
  store.workspaceActions.select(all[next]?.name)
}

/** Opens the queue at its first card. */
export function startDeciding(): void {
  const store = useStudio.getState()
  const decisions = selectDecisions(store)
  const first = decisions?.open[0] ?? decisions?.onPurpose[0]
  if (first !== undefined) store.workspaceActions.select(first.name)
  store.workspaceActions.showPane('decide')
}
