import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Layer {
  readonly imports: readonly string[]
  /** Packages and, with `node:`, the platform. */
  readonly packages: readonly string[]
}

/** Who may know whom. Change it in a commit of its own, with the reason. */
const layers: Readonly<Record<string, Layer>> = {
  core: { imports: [], packages: [] },
  catalog: { imports: ['core'], packages: [] },
  import: { imports: ['core', 'catalog'], packages: ['fzstd', 'yaml'] },
  lint: { imports: ['core', 'catalog'], packages: [] },
  export: { imports: ['core', 'catalog'], packages: ['yaml'] },
  workers: { imports: ['core', 'catalog', 'import'], packages: ['comlink'] },
  state: {
    imports: ['core', 'catalog', 'import', 'lint', 'export', 'workers'],
    packages: ['zustand', 'idb-keyval'],
  },
  ui: {
    imports: ['core', 'catalog', 'state'],
    packages: [
      '@base-ui/react',
      '@fontsource-variable/inter',
      '@fontsource-variable/jetbrains-mono',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'i18next',
      'lucide-react',
      'monaco-editor',
      'react',
      'react-dom',
      'react-dropzone',
      'react-i18next',
      'react-resizable-panels',
      'tinykeys',
      'zustand',
    ],
  },
  cli: { imports: ['core', 'catalog', 'import', 'lint', 'export'], packages: ['node:', 'vite'] },
}

/** Single doors through the table, each with its reason. */
const doors: readonly { readonly from: string; readonly to: string; readonly reason: string }[] = [
  { from: 'ui/', to: 'import/messages.ts', reason: 'the screen puts the importers’ messages in words' },
  { from: 'ui/preview/', to: 'workers/worker-url.ts', reason: 'Monaco starts workers of its own' },
  {
    from: 'cli/vite.config.ts',
    to: '../.ci/wasm-core.mjs',
    reason: 'the command line reads with the core too',
  },
  { from: 'catalog/generate.ts', to: 'node:', reason: 'the generator runs in Node, not in the app' },
  { from: 'core/startup/generate.ts', to: 'node:', reason: 'the generator runs in Node, not in the app' },
]

/** Files that may call `JSON.parse`, each with what they read instead of profiles. */
const jsonReaders: Readonly<Record<string, string>> = {
  'state/actions/link.ts': 'the envelope of a link, two strings behind a checksum',
  'core/startup/generate.ts': 'measurements, in Node',
}

/**
 * The floors of a layer, from the ground up: a file imports from its own floor and those below it. A file that is
 * named is a floor by itself. Tests stand outside.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  state: ['state/slices/', 'state/store.ts', 'state/views/', 'state/jobs/', 'state/actions/'],
}

/** Layers without circles; imports of types count. */
const withoutCircles = ['state']

const twins = ['import/formats/', 'lint/rules/', 'export/targets/']
const vagueNames = new Set(['utils', 'util', 'helpers', 'common', 'misc', 'types', 'index'])
const forTests = ['vitest', 'fast-check', 'fake-indexeddb', 'ajv', 'ajv-formats', 'node:']
const maxLines = 300

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const isConfig = (file: string) => /(^|\/)vite\.config\.ts$/.test(file)
const isLong = (file: string) => /(^|\/)(fixtures|data|source)\//.test(file) || isTest(file)
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

interface Import {
  readonly target: string
  readonly typeOnly: boolean
}

function importsOf(text: string): readonly Import[] {
  const statements = text.matchAll(
    /^\s*(import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  )
  const calls = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [
    ...[...statements].map(([, , type, target = '']) => ({ target, typeOnly: type !== undefined })),
    ...[...calls].map(([, target = '']) => ({ target, typeOnly: false })),
  ]
}

const layerOf = (file: string) => file.split('/')[0] ?? ''
const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

function hasDoor(file: string, target: string): boolean {
  return doors.some(({ from, to }) => file.startsWith(from) && target.startsWith(to))
}

/** The member of a twin that a file belongs to: `import/formats/strace/` and `import/formats/strace.ts` are one. */
function memberOf(file: string): string | undefined {
  const folder = twins.find((each) => file.startsWith(each))
  return folder && folder + file.slice(folder.length).split(/[./]/)[0]
}

function judgePackage(file: string, target: string, layer: Layer): string | undefined {
  const name = target.startsWith('node:') ? 'node:' : packageOf(target)
  if (isTest(file) && forTests.includes(name)) return undefined
  if (layer.packages.includes(name) || hasDoor(file, name)) return undefined
  return 'package not listed for its layer'
}

function judgeFile(file: string, path: string, layer: Layer): string | undefined {
  if (!/\.\w+(\?[\w&=]+)?$/.test(path)) return 'no extension'
  const target = path.replace(/\?.*$/, '')
  const [from, to] = [memberOf(file), memberOf(target)]
  if (from && to && from !== to) return 'a member imports a member'
  if (layerOf(target) === layerOf(file)) return undefined
  if (layer.imports.includes(layerOf(target)) || hasDoor(file, target)) return undefined
  return 'layer not allowed'
}

function judgeImport(file: string, { target, typeOnly }: Import): string | undefined {
  const layer = layers[layerOf(file)]
  if (!layer) return 'file in no layer'
  if (target.startsWith('#')) {
    const path = target.slice(1)
    return layerOf(path) === layerOf(file) ? 'own layer by #path' : judgeFile(file, path, layer)
  }
  if (target.startsWith('.')) {
    const path = posix.join(posix.dirname(file), target)
    if (layerOf(path) === layerOf(file)) return judgeFile(file, path, layer)
    return hasDoor(file, path) ? undefined : 'another layer by relative path'
  }
  const isMonaco = packageOf(target) === 'monaco-editor'
  if (isMonaco && !typeOnly && !file.startsWith('ui/preview/')) return 'monaco outside ui/preview'
  return judgePackage(file, target, layer)
}

function judgeShape(file: string, text: string): readonly string[] {
  const code = withoutComments(text)
  const name = posix.basename(file).split('.')[0] ?? ''
  const readsJson = /^(core|import|workers|state|ui)\//.test(file) && !isTest(file) && !(file in jsonReaders)
  return [
    ...(vagueNames.has(name) ? [`${file}: vague name`] : []),
    ...(/^export default\b|^export \{[^}]*\bas default\b/m.test(code) && !isConfig(file)
      ? [`${file}: default export`]
      : []),
    ...(!isLong(file) && text.split('\n').length - 1 > maxLines
      ? [`${file}: more than ${maxLines} lines`]
      : []),
    ...(readsJson && /\bJSON\.parse\b/.test(code) ? [`${file}: JSON.parse`] : []),
  ]
}

type Files = Readonly<Record<string, string>>

/** The file of these sources that an import names. */
function pathOf(file: string, target: string): string | undefined {
  if (target.startsWith('#')) return target.slice(1)
  return target.startsWith('.') ? posix.join(posix.dirname(file), target) : undefined
}

function judgeFloor(file: string, target: string): string | undefined {
  const layer = floors[layerOf(file)]
  const path = pathOf(file, target)
  if (layer === undefined || path === undefined || isTest(file)) return undefined
  const floorOf = (each: string) => layer.findIndex((floor) => each.startsWith(floor))
  if (floorOf(file) === -1) return 'file on no floor'
  if (layerOf(path) !== layerOf(file)) return undefined
  return floorOf(path) > floorOf(file) ? 'a floor above' : undefined
}

/** Each file of the layer that leads back to itself, with the way. */
function circles(layer: string, files: Files): readonly string[] {
  const own = Object.entries(files).filter(([file]) => layerOf(file) === layer && !isTest(file))
  const next = new Map(
    own.map(([file, text]) => [file, importsOf(text).flatMap(({ target }) => pathOf(file, target) ?? [])]),
  )
  return own.flatMap(([file]) => {
    const way = wayBack(file, next)
    return way === undefined ? [] : [`${way.join(' → ')}: a circle`]
  })
}

function wayBack(from: string, next: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[from]]
  const met = new Set<string>()
  for (const way of ways) {
    for (const target of next.get(way.at(-1) ?? from) ?? []) {
      if (target === from) return [...way, target]
      if (met.has(target)) continue
      met.add(target)
      ways.push([...way, target])
    }
  }
  return undefined
}

function violations(files: Files): readonly string[] {
  return Object.entries(files).flatMap(([file, text]) => [
    ...judgeShape(file, text),
    ...importsOf(text).flatMap((each) => {
      const judgements = [judgeImport(file, each), judgeFloor(file, each.target)]
      return judgements.flatMap((judgement) => (judgement ? [`${file} → ${each.target}: ${judgement}`] : []))
    }),
  ])
}

function sources(): Files {
  const root = new URL('.', import.meta.url)
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((each) =>
    each.replaceAll('\\', '/'),
  )
  const code = names.filter(
    (each) => /\.tsx?$/.test(each) && each.includes('/') && !/(^|\/)fixtures\//.test(each),
  )
  return Object.fromEntries(code.map((each) => [each, readFileSync(new URL(each, root), 'utf8')]))
}

test('the sources keep to their layers', () => {
  const files = sources()
  expect(Object.keys(files).length).toBeGreaterThan(10)
  expect(violations(files)).toEqual([])
})

test.each(withoutCircles)('no file of %s leads back to itself', (layer) => {
  expect(circles(layer, sources())).toEqual([])
})

describe('the check itself', () => {
  const draw = (file: string, text: string) =>
    violations({ [file]: text }).map((each) => each.split(': ').at(-1))

  test.each([
    ['core/a.ts', "import { b } from '#catalog/b.ts'", 'layer not allowed'],
    ['ui/a.tsx', "import { b } from '#workers/b.ts'", 'layer not allowed'],
    ['ui/a.tsx', "import type { B } from '#import/b.ts'", 'layer not allowed'],
    ['state/jobs/a.ts', "const a = await import('#ui/b.tsx')", 'layer not allowed'],
    ['core/a.ts', "import { b } from './b'", 'no extension'],
    ['ui/a.ts', "import { b } from '../core/b.ts'", 'another layer by relative path'],
    ['ui/a.ts', "import { b } from '#ui/b.ts'", 'own layer by #path'],
    ['core/a.ts', "import {\n  b,\n  type C,\n} from 'react'", 'package not listed for its layer'],
    ['core/a.ts', "import { readFileSync } from 'node:fs'", 'package not listed for its layer'],
    ['import/formats/a.ts', "import { b } from './b.ts'", 'a member imports a member'],
    ['import/formats/a/c.ts', "import { b } from '../b/d.ts'", 'a member imports a member'],
    ['ui/shell/a.ts', "import * as monaco from 'monaco-editor/editor'", 'monaco outside ui/preview'],
    ['ui/shell/a.ts', "const m = await import('monaco-editor/editor')", 'monaco outside ui/preview'],
    ['ui/a.tsx', 'export default function A() {}', 'default export'],
    ['core/a.ts', "export { a as default } from './b.ts'", 'default export'],
    ['core/index.ts', 'export const a = 1', 'vague name'],
    ['core/utils.ts', 'export const a = 1', 'vague name'],
    ['state/a.ts', 'const a = JSON.parse(text)', 'JSON.parse'],
    ['state/views/a.ts', "import type { B } from '../jobs/b.ts'", 'a floor above'],
    ['state/slices/a.ts', "import { b } from '../store.ts'", 'a floor above'],
    ['state/a.ts', "import { b } from './store.ts'", 'file on no floor'],
    ['stray/a.ts', "import { b } from './b.ts'", 'file in no layer'],
  ])('%s with %j is refused', (file, text, judgement) => {
    expect(draw(file, text)).toEqual([judgement])
  })

  test.each([
    ['catalog/a.ts', "import { b } from '#core/b.ts'"],
    ['core/json/a.ts', "import { b } from '../b.ts'"],
    ['core/a.test.ts', "import fc from 'fast-check'\nimport { readFileSync } from 'node:fs'"],
    ['import/registry.ts', "import { a } from './formats/a.ts'"],
    ['import/formats/a.test.ts', "import { a } from './a.ts'"],
    ['import/formats/a/b.ts', "import { c } from './c.ts'"],
    ['state/jobs/a.ts', "import { b } from '../views/b.ts'\nimport { c } from './c.ts'"],
    ['state/views/a.test.ts', "import { b } from '../actions/b.ts'"],
    ['ui/preview/a.ts', "import * as monaco from 'monaco-editor/editor'"],
    ['ui/shell/a.ts', "import type { editor } from 'monaco-editor/editor'"],
    ['ui/a.tsx', "import log from './samples/a.log?raw'\nimport styles from './a.module.css'"],
    ['ui/i18n/a.ts', "import { messages } from '#import/messages.ts'"],
    ['cli/vite.config.ts', "import { defineConfig } from 'vite'\nexport default defineConfig({})"],
    ['core/a.ts', '// JSON.parse would round here\nexport const a = 1'],
  ])('%s with %j is fine', (file, text) => {
    expect(draw(file, text)).toEqual([])
  })

  test('a circle is found, types included, and told by its way', () => {
    const files = {
      'state/views/a.ts': "import { b } from './b.ts'",
      'state/views/b.ts': "import type { C } from './c.ts'",
      'state/views/c.ts': "import { a } from './a.ts'",
      'state/views/d.ts': "import { a } from './a.ts'",
    }
    expect(circles('state', files)[0]).toBe(
      'state/views/a.ts → state/views/b.ts → state/views/c.ts → state/views/a.ts: a circle',
    )
    expect(circles('state', files)).toHaveLength(3)
  })

  test('a file over 300 lines is refused, data aside', () => {
    const long = '\n'.repeat(301)
    expect(draw('core/a.ts', long)).toEqual(['more than 300 lines'])
    expect(draw('core/a.ts', long.slice(1))).toEqual([])
    expect(draw('catalog/data/a.ts', long)).toEqual([])
  })
})
