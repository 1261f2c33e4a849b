import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { find } from '../../../.ci/browsers.mjs'
import { suites } from '../../../.ci/runtimes-folder.mjs'
import { containersMissing } from '../container.ts'
import { availableRuntimes, suiteFolder, suitesMissing } from '../runtimes.ts'
import { attempt, type Cell, isSurprise, nameOf, type Trial, table, trialsOf } from './matrix.ts'
import { programs } from './programs.ts'
import { makeRoot, record, users } from './root.ts'

const missing = containersMissing() ?? suitesMissing() ?? strace()

function strace(): string | undefined {
  return find('strace') === undefined ? 'Not installed: strace' : undefined
}

describe.skipIf(missing !== undefined)(`recorded programs${missing ? ` (${missing})` : ''}`, () => {
  test('start, run and take second commands under the proposed profile with every runtime', {
    timeout: 1_200_000,
  }, async () => {
    const root = makeRoot(suiteFolder(suites.at(-1) ?? '') ?? '')
    const recorded = programs.flatMap((program) =>
      users.map((uid) => ({ program, uid, logs: record(root, program, uid) })),
    )
    const logsOf = ({ program, uid }: Trial) =>
      recorded.find((each) => each.program === program && each.uid === uid)?.logs ?? []
    const trials = availableRuntimes().flatMap((runtime) => trialsOf(runtime, programs))
    const cells: Cell[] = []
    const waiting = [...trials]
    const work = async () => {
      for (let trial = waiting.shift(); trial !== undefined; trial = waiting.shift())
        cells.push(...(await attempt(trial, root, logsOf(trial))))
    }
    await Promise.all([work(), work(), work()])
    tell(cells)
    expect(cells).toHaveLength(trials.length * 5)
    expect(
      cells
        .filter(isSurprise)
        .map((each) => `${nameOf(each)}: ${each.foretold}, but ${each.failure ?? 'it works'}`),
    ).toEqual([])
    expect(
      cells.filter(({ failure }) => failure !== undefined).map((each) => `${nameOf(each)}: ${each.failure}`),
    ).toEqual([])
  })
})

/** The table on the screen and, with what was only perhaps, in a file. */
function tell(cells: readonly Cell[]): void {
  const unsure = cells.filter(({ kind }) => kind === 'perhaps' || kind === 'unknown')
  const lines = unsure.map((each) => `- ${nameOf(each)}: ${each.foretold}; ${each.failure ?? 'it works'}`)
  console.log(`${table(cells)}\n${unsure.length} of ${cells.length} were not certain`)
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/starts.md', `${table(cells)}\n\n${lines.join('\n')}\n`)
}
