import type { Message } from '#core/base/message.ts'
import { readDocument } from '#core/profile/document.ts'
import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'
import { strictText } from '#core/profile/strict-text.ts'
import type { Target } from '#core/target/target.ts'
import type { Exportable, Written } from './exporter.ts'

export interface StepResult {
  readonly edits: readonly TextEdit[]
  readonly losses: readonly Message[]
}

/** One change on the way from a document to a file. */
export type Step = (document: Exportable, target: Target) => StepResult

export const unchanged: StepResult = { edits: [], losses: [] }

/** Takes the steps one after the other, each on the text that the one before it left, and makes the end strict. */
export function writeBySteps(document: Exportable, target: Target, steps: readonly Step[]): Written {
  let present = document
  const losses: Message[] = []
  for (const step of steps) {
    const result = step(present, target)
    losses.push(...result.losses)
    if (result.edits.length > 0) present = readAgain(applyEdits(present.text, result.edits))
  }
  return { text: strictText(present) ?? '', losses }
}

function readAgain(text: string): Exportable {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error('an export step wrote what cannot be read')
  return { text, reading }
}
