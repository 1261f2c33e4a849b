import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { prepareDocument } from '#core/enforce/evaluate/prepare-text.ts'
import { everyone } from '#core/enforce/startup/calls.ts'
import { startVerdict } from '#core/enforce/startup/verdict.ts'
import { readDocument } from '#core/profile/document.ts'
import { denied } from '#core/profile/template.ts'
import { hostOf } from '#core/questions/learn/host.ts'
import { architecturesOf, proposeProfile } from '#core/questions/learn/propose.ts'
import { type StartScope, startNeeds } from '#core/questions/learn/startup.ts'
import { defaultTarget, startedBy, type Target } from '#core/target/target.ts'
import { assumeArchitecture } from '#import/architecture/assume-architecture.ts'
import { lint } from '#lint/lint.ts'
import { readTallies } from './inputs.ts'

const fixtures = join(import.meta.dirname, '../import/fixtures')
/** What is no log, or several logs that belong together. */
const others = ['refused', 'sets', 'aureport']
const logs = readdirSync(fixtures, { withFileTypes: true })
  .filter((each) => each.isDirectory() && !others.includes(each.name))
  .flatMap(({ name }) => readdirSync(join(fixtures, name)).map((file) => join(name, file)))
  .filter((path) => !path.endsWith('expected.json') && !path.endsWith('.md'))

const quiet = { stdin: (async function* () {})(), out: () => {}, note: () => {} }
const kill = { action: 'SCMP_ACT_KILL_PROCESS', errnoRet: undefined } as const

interface Wish {
  readonly words: string
  readonly target: Target
  readonly scope: StartScope
  readonly fallback: typeof denied | typeof kill
}

const confined = (target: Target): Target => ({ ...target, noNewPrivileges: true })
const wishes: readonly Wish[] = [
  { words: 'the usual target', target: defaultTarget, scope: 'current', fallback: denied },
  {
    words: 'Podman alone, killing',
    target: { ...startedBy(defaultTarget, 'podman'), runtimeVersion: '1.21' },
    scope: 'own',
    fallback: kill,
  },
  {
    words: 'runc 1.3.6 by hand, no-new-privileges',
    target: confined(startedBy(defaultTarget, 'runc', '1.3.6')),
    scope: 'own',
    fallback: denied,
  },
]

/** What a proposal made of the log says on its own target; undefined: the log has no call with a name. */
function proposalOf(tally: Tally, { target: base, scope, fallback }: Wish, catalog: Catalog) {
  const seen = architecturesOf(tally.calls)
  const target = { ...base, arch: hostOf(seen, base.arch) }
  const placed = seen.length === 0 ? assumeArchitecture(tally, target.arch, catalog) : tally
  const exists = (name: string, on: string) => catalog.numberOf(name, on) !== undefined
  const start = startNeeds(target, scope, exists)
  const proposed = proposeProfile([placed], { target, start, fallback, exists })
  if (proposed.kind === 'error') return undefined
  const document = readDocument(proposed.value.text)
  const prepared = prepareDocument(document, target, catalog)
  const isMeasured = target.arch === 'SCMP_ARCH_X86_64'
  return {
    isMeasured,
    findings: lint({ document, target, catalog })
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, syscalls }) => `${rule} ${syscalls.join()}`),
    starts: (['create', 'exec'] as const).flatMap((way) =>
      everyone.map((who) => startVerdict(prepared, { way, who })),
    ),
  }
}

describe('a profile made of a log', () => {
  let catalog: Catalog
  beforeAll(async () => {
    catalog = await loadCatalog()
  })

  test.each(logs)('%s', async (path) => {
    const read = await readTallies([join(fixtures, path)], catalog, quiet)
    if (read.kind === 'error') return
    for (const wish of wishes) {
      const found = proposalOf(read.value.tally, wish, catalog)
      if (found === undefined) continue
      expect(found.findings, wish.words).toEqual([])
      const kinds = [...new Set(found.starts.map(({ kind }) => kind))]
      expect(kinds, wish.words).toEqual([found.isMeasured ? 'starts' : 'perhaps'])
    }
  })

  test('is made of most recordings', async () => {
    const made = await Promise.all(logs.map((path) => readTallies([join(fixtures, path)], catalog, quiet)))
    expect(made.filter(({ kind }) => kind === 'ok').length).toBeGreaterThan(60)
  })
})
