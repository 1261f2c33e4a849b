import type { Catalog } from '#catalog/catalog.ts'
import { isBlank } from '../bytes/blank.ts'
import type { Reading } from '../wrappers/choose-layers.ts'
import type { FormatRanking } from './format-ranking.ts'
import { headTexts } from './head.ts'

/** Formats that are asked to prove themselves on a few lines. */
const likeliest = 3

/** How many of the lines the likeliest formats understand; nothing is kept. */
export function tryFormats(lines: readonly Uint8Array[], ranking: FormatRanking, catalog: Catalog): Reading {
  const filled = lines.filter((bytes) => !isBlank(bytes, 0, bytes.length))
  const sessions = ranking(headTexts(filled))
    .filter(({ sureness }) => sureness > 0)
    .slice(0, likeliest)
    .map(({ reader, sureness }) => reader.session({ catalog, sureness }))
  const used = filled.filter((bytes, at) =>
    sessions.some((session) => session.read(bytes, 0, bytes.length, at + 1) === 'used'),
  )
  return { used: used.length, lines: filled.length }
}
