import type { Wording } from './message.ts'

/** What is said of a rule whether or not anything breaks it: its page in the app and on the command line. */
export interface RulePage {
  /** Anchor of the page; findings name it. */
  readonly id: string
  /** `error`: it does not load, or the program crashes; `security`: it holds less than it says. */
  readonly severity: 'error' | 'security' | 'warning' | 'info'
  /** English: a title, why it matters, under which condition it holds, and what findings and fixes say. */
  readonly words: Wording & { readonly title: string; readonly why: string }
  /** Addresses where the facts can be read. */
  readonly sources: readonly string[]
}
