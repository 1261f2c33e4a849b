// Writes sw.js into a built page: the compiled worker of src/workers/service with the list of the page's files.
// `vite build` calls it; `node .ci/service-worker.mjs DIR` does it again after a file of DIR was changed.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformWithOxc } from 'vite'

const source = fileURLToPath(new URL('../src/workers/service/service.worker.ts', import.meta.url))

/** What the worker must not keep: itself, and what is for hosts. */
const left = new Set(['sw.js', '_headers'])

/** Every file of the page with the SHA-256 of its bytes, and a word for all of them. */
export function listed(dir) {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(resolve(dir).length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((name) => !left.has(name))
    .toSorted()
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex')
  const files = Object.fromEntries(names.map((name) => [name, hash(readFileSync(join(dir, name)))]))
  return { version: hash(JSON.stringify(files)).slice(0, 16), files }
}

export async function writeServiceWorker(dir) {
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source)
  const list = JSON.stringify(listed(resolve(dir)))
  // A function of its own, so that nothing of it is a global of the worker.
  writeFileSync(
    join(dir, 'sw.js'),
    `(() => {\nconst __LISTED__ = ${list}\n${code.replace(/^export\s*\{\};?\s*$/m, '')}})()\n`,
  )
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await writeServiceWorker(process.argv[2] ?? 'dist/page')
}
