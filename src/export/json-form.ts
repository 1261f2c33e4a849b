import { readDocument } from '#core/profile/document.ts'
import type { Exportable, Exporter, FileForm } from './exporter.ts'

export const json: FileForm = { ending: '.json', mediaType: 'application/json' }

/** The text of a profile in JSON; undefined where some runtime would refuse it. */
export function readStrict(text: string): Exportable | undefined {
  const { reading } = readDocument(text)
  return reading.kind === 'profile' && reading.extras.length === 0 ? { text, reading } : undefined
}

/** What all files in JSON have in common. */
export const inJson: Pick<Exporter, 'form' | 'read'> = { form: json, read: async (text) => readStrict(text) }
