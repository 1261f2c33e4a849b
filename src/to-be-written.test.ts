import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
/** In two parts, so that this file does not find itself. */
const mark = new RegExp(`${'TO BE'} ${'WRITTEN'}"?: "?([^'"*]+)`, 'g')

function pathsIn(folder: string): readonly string[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)
}

/** `npm run new` leaves a mark at each part that only the author can write. */
test('nothing is left to be written of what `npm run new` made', () => {
  const paths = [...pathsIn('src'), ...pathsIn('e2e')].filter((path) => /\.(tsx?|json|md)$/.test(path))
  const left = paths.flatMap((path) =>
    [...readFileSync(root + path, 'utf8').matchAll(mark)].map(([, what = '']) => `${path}: ${what.trim()}`),
  )
  expect(left).toEqual([])
})
