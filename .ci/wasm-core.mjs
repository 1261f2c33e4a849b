// Compiles AssemblyScript sources (*.as) when they are imported: the module's bytes as text, so that a worker
// needs no request for them and nothing compiled is kept in the repository.

import { readFile } from 'node:fs/promises'
import asc from 'assemblyscript/asc'

const pages = 0xc00000 / 65536
const options = [
  '-O3',
  '--noAssert',
  ...['--runtime', 'stub'],
  ...['--initialMemory', String(pages)],
  ...['--maximumMemory', String(pages)],
]

/** The compiled module, without anything of this machine in it. */
export async function compile(file) {
  const source = await readFile(file, 'utf8')
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
      if (!id.endsWith('.as')) return undefined
      const binary = await compile(id)
      const base64 = Buffer.from(binary).toString('base64')
      return `export const bytes = Uint8Array.from(atob('${base64}'), (each) => each.charCodeAt(0))`
    },
  }
}
