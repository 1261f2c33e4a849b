// Compiles AssemblyScript sources (*.as) when they are imported: the module's bytes as text, so that a worker
// needs no request for them and nothing compiled is kept in the repository.

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import asc from 'assemblyscript/asc'

const pages = 0xc00000 / 65536
const options = [
  '-O3',
  '--noAssert',
  ...['--runtime', 'stub'],
  ...['--initialMemory', String(pages)],
  ...['--maximumMemory', String(pages)],
]

/** The source with its parts in their places: `// @include prefix.as` stands for that file beside it. */
export async function whole(file) {
  const source = await readFile(file, 'utf8')
  const parts = source.split(/^\/\/ @include (\S+)$/m)
  const texts = parts.map((part, at) => (at % 2 === 0 ? part : whole(join(dirname(file), part))))
  return (await Promise.all(texts)).join('')
}

/** The numbers that a source names at its outermost: `const LINES: usize = STATE + 4`, which TypeScript reads as well. */
export async function numbersIn(file) {
  const numbers = {}
  for (const [, name, sum] of (await whole(file)).matchAll(/^const (\w+): [ui]\w+ = ([\w +*]+)$/gm)) {
    const value = (word) => (/^\d/.test(word) ? Number(word) : numbers[word])
    const products = sum
      .split('+')
      .map((each) => each.split('*').reduce((all, word) => all * value(word.trim()), 1))
    numbers[name] = products.reduce((all, each) => all + each, 0)
  }
  return numbers
}

/** The compiled module, without anything of this machine in it. */
export async function compile(file) {
  const source = await whole(file)
  let binary
  const problems = []
  const { error } = await asc.main(['core.ts', '--outFile', 'core.wasm', ...options], {
    readFile: (name) => (name === 'core.ts' ? source : null),
    writeFile: (name, content) => {
      if (name === 'core.wasm') binary = content
    },
    listFiles: () => [],
    stderr: { write: (text) => problems.push(String(text)) },
  })
  if (error || !binary) throw new Error(`${file}: ${error?.message}\n${problems.join('')}`)
  return binary
}

export function wasmCore() {
  return {
    name: 'wasm-core',
    async load(id) {
      const [file, query] = id.split('?')
      if (file.endsWith('.as') && query === 'numbers') {
        return `export const numbers = ${JSON.stringify(await numbersIn(file))}`
      }
      if (!id.endsWith('.as')) return undefined
      const binary = await compile(id)
      const base64 = Buffer.from(binary).toString('base64')
      return `export const bytes = Uint8Array.from(atob('${base64}'), (each) => each.charCodeAt(0))`
    },
  }
}
