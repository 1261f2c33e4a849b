// npm test: everything that must hold, in order; stops at the first step that fails.
// With CI set nothing may be skipped.

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { find, findChromium, findFirefox } from './browsers.mjs'
import { install, run } from './install.mjs'
import { readPlaywright, readVitest, sum } from './reports.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'studio-reports-'))
const unitsReport = join(folder, 'units.json')
const browserReport = join(folder, 'e2e.json')
const results = []

const npx = (...args) => run('npx', ['--no-install', ...args])
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

function units() {
  const fine = npx(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitsReport}`,
  )
  results.push(readVitest(read(unitsReport)))
  return fine
}

/** True when a Chromium is there, after installing it where that is possible without asking. */
function chromium() {
  if (findChromium()) return true
  const asRoot = process.getuid?.() === 0 && find('apt-get')
  if (asRoot && run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium']))
    return true
  console.error('No Chromium or Chrome was found. On Debian or Ubuntu, run:  sudo apt-get install chromium')
  console.error(
    'Elsewhere, install one and set CHROMIUM to its path:        CHROMIUM=/path/to/chrome npm test',
  )
  return false
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return String(port)
}

async function endToEnd() {
  const port = await freePort()
  const projects = ['--project=chromium', ...(findFirefox() ? ['--project=firefox'] : [])]
  const fine = run(
    'npx',
    ['--no-install', 'playwright', 'test', '--config', 'e2e/playwright.config.ts', ...projects],
    {
      env: { ...process.env, STUDIO_REPORT: browserReport, STUDIO_PORT: port },
    },
  )
  results.push(readPlaywright(read(browserReport)))
  if (!findFirefox())
    results.push({ passed: 0, failed: 0, skipped: ['Firefox: firefox-esr is not installed'] })
  return fine
}

const steps = [
  ['install', install],
  ['types', () => npx('tsc') && npx('tsc', '-p', 'src/tsconfig.pure.json')],
  ['lint', () => npx('biome', 'check', '--error-on-warnings', '.')],
  ['dead code', () => npx('knip')],
  ['units', units],
  ['build', () => run('npm', ['run', '--silent', 'build'])],
  ['budget', () => run('node', ['.ci/budget.mjs'])],
  ['Chromium', chromium],
  ['end to end', endToEnd],
]

async function firstFailure() {
  for (const [name, step] of steps) {
    console.log(`\n== ${name}`)
    const start = Date.now()
    try {
      if (!(await step())) return name
    } catch (error) {
      console.error(error)
      return name
    }
    console.log(`== ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  return undefined
}

const failure = await firstFailure()
const total = sum(results)
rmSync(folder, { recursive: true, force: true })
console.log('')
for (const reason of total.skipped) console.log(`skipped: ${reason}`)
for (const name of total.flaky) console.log(`passed at the second try: ${name}`)
const forbidden = Boolean(process.env.CI) && total.skipped.length > 0
if (failure) console.log(`The step "${failure}" failed; the steps after it did not run.`)
else if (forbidden) console.log('With CI set nothing may be skipped.')
// A step that fails without a failing test (types, lint …) counts as one failure.
const failed = total.failed > 0 || !failure ? total.failed : 1
console.log(`${total.passed} passed, ${failed} failed, ${total.skipped.length} skipped`)
process.exit(failure || forbidden || total.failed > 0 ? 1 : 0)
