import type { Card } from '#catalog/cards.ts'
import type { SyscallDetails } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import type { LintRule } from '#lint/rule.ts'
import type { Answered } from './answers.ts'
import type { Change } from './slice.ts'

/** Where somebody looks. A part that did not come is asked for again once that is another place. */
export type Occasion = string

/** What is known whatever the work is, in parts that come when something is looked at. */
export interface KnowledgeParts {
  /** The longer texts of calls. */
  readonly details: ReadonlyMap<string, SyscallDetails>
  /** Names of argument values. */
  readonly constants: Constants
  /** Short meanings of those names. */
  readonly meanings: ReadonlyMap<string, string>
  readonly cards: ReadonlyMap<string, Card>
  /** Every rule of the linter that has a page. */
  readonly rules: readonly LintRule[]
}

export type Knowledge = {
  readonly [Part in keyof KnowledgeParts]: readonly Answered<Occasion, KnowledgeParts[Part]>[]
}

export interface KnowledgeSlice {
  readonly knowledge: Knowledge
  readonly knowledgeActions: {
    keep<Part extends keyof Knowledge>(part: Part, answers: Knowledge[Part]): void
  }
}

export function knowledgeSlice(set: Change<KnowledgeSlice>): KnowledgeSlice {
  return {
    knowledge: { details: [], constants: [], meanings: [], cards: [], rules: [] },
    knowledgeActions: {
      keep: (part, kept) => set(({ knowledge }) => ({ knowledge: { ...knowledge, [part]: kept } })),
    },
  }
}
