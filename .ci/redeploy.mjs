// Makes of a built page the one that a later build could be: all names under assets/ that carry a hash are others, and
// nothing is there by its old name. For trying what a deploy does to open tabs.
// Usage: node .ci/redeploy.mjs DIR WORD

import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeServiceWorker } from './service-worker.mjs'

const textual = /\.(js|css|html)$/

export async function redeploy(dir, word) {
  const assets = readdirSync(join(dir, 'assets'))
  const fresh = new Map(
    assets.map((name, at) => [
      name,
      name.replace(/-[\w-]{8}(\.\w+)$/, `-${word}${String(at).padStart(3, '0')}$1`),
    ]),
  )
  const files = [...assets.map((name) => join('assets', name)), 'index.html']
  for (const file of files.filter((name) => textual.test(name))) {
    let text = readFileSync(join(dir, file), 'utf8')
    for (const [old, next] of fresh) text = text.replaceAll(old, next)
    writeFileSync(join(dir, file), text)
  }
  for (const [old, next] of fresh) renameSync(join(dir, 'assets', old), join(dir, 'assets', next))
  await writeServiceWorker(dir)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await redeploy(process.argv[2], process.argv[3] ?? 'later')
}
