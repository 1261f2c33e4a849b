import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

const folder = new URL('../', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8')

interface Use {
  readonly file: string
  readonly css: string
  /** Classes that are named; undefined: computed, so that any may be meant. */
  readonly names: ReadonlySet<string> | undefined
}

const uses: readonly Use[] = files
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    const source = text(file)
    const body = source.replaceAll(/^import .*$/gm, '')
    return [...source.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)'$/gm)].map(
      ([, name = '', path = '']) => ({
        file,
        css: posix.normalize(posix.join(posix.dirname(file), path)),
        names: new RegExp(`\\b${name}\\[`).test(body)
          ? undefined
          : new Set([...body.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, each = '']) => each)),
      }),
    )
  })

/** Classes that stand in selectors, without those of others. */
function classesOf(css: string): ReadonlySet<string> {
  const own = text(css)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/:global\([^)]*\)/g, '')
  const selectors = [...own.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector)
  return new Set(
    selectors.flatMap((each) => [...each.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name)),
  )
}

test('every class that is used exists', () => {
  const missing = uses.flatMap(({ file, css, names }) => {
    const known = classesOf(css)
    return [...(names ?? [])].filter((name) => !known.has(name)).map((name) => `${file}: ${name}`)
  })
  expect(missing).toEqual([])
  expect(uses.length).toBeGreaterThan(50)
})

test('every class that exists is used', () => {
  const sheets = files.filter((file) => file.endsWith('.module.css'))
  const composed = sheets.flatMap((sheet) =>
    [...text(sheet).matchAll(/composes: (\w+) from "([^"]+)"/g)].map(([, name = '', path = '']) => ({
      name,
      css: posix.normalize(posix.join(posix.dirname(sheet), path)),
    })),
  )
  const unused = sheets.flatMap((sheet) => {
    const own = uses.filter(({ css }) => css === sheet)
    if (own.some(({ names }) => names === undefined)) return []
    const named = new Set([
      ...own.flatMap(({ names }) => [...(names ?? [])]),
      ...composed.filter(({ css }) => css === sheet).map(({ name }) => name),
    ])
    return [...classesOf(sheet)].filter((name) => !named.has(name)).map((name) => `${sheet}: ${name}`)
  })
  expect(unused).toEqual([])
})
