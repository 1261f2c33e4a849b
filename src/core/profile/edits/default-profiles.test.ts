import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Launcher } from '../../target/engines.ts'
import { defaultTarget, startedBy } from '../../target/target.ts'
import { type ProfileReading, readDocument } from '../document.ts'
import { type Outcome, outcomeOf, outcomes } from '../outcome.ts'
import type { Effect } from '../profile.ts'
import { setEffect } from './set-effect.ts'
import { applyEdits } from './text-edit.ts'

const allow: Effect = { action: 'SCMP_ACT_ALLOW', errnoRet: undefined }

function load(file: string): string {
  return readFileSync(new URL(`../../fixtures/defaults/${file}.json`, import.meta.url), 'utf8')
}

function read(text: string): ProfileReading {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.problems))
  return reading
}

function bare({ kind, effect, cases }: Outcome): unknown {
  const shown = cases.map(({ conditions }) =>
    conditions.map((one) => [one.index, one.op, one.value, one.valueTwo]),
  )
  return [kind, effect.action, effect.errnoRet, shown]
}

describe.each(['moby-2026-06', 'containers-common-debian12'])('in %s', (file) => {
  const text = load(file)
  const reading = read(text)
  const names = [...outcomes(reading.profile, defaultTarget).keys()]

  it('ticking one call adds its name and touches no line besides', () => {
    const result = applyEdits(text, setEffect({ reading, text }, ['new_call'], allow, defaultTarget))
    const added = result.split('\n').filter((line) => !text.includes(line))
    expect(added.map((line) => line.trim())).toEqual(['"new_call",'])
    expect(result.length).toBe(text.length + 1 + (added[0]?.length ?? 0))
  })

  it('ticking and unticking change the named calls alone, on every runtime', () => {
    const chosen = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 60 })
    const runtime = fc.constantFrom<Launcher>('docker', 'podman', 'containerd', 'runc', 'crun')
    fc.assert(
      fc.property(chosen, runtime, fc.constantFrom(allow, 'default' as const), (calls, one, effect) => {
        const target = startedBy(defaultTarget, one)
        const result = read(applyEdits(text, setEffect({ reading, text }, calls, effect, target)))
        const [was, is] = [outcomes(reading.profile, target), outcomes(result.profile, target)]
        for (const name of names) {
          const outcome = outcomeOf(is, result.profile, name)
          const expected = effect === 'default' ? 'default' : 'plain'
          if (calls.includes(name)) expect(outcome.kind).toBe(expected)
          else expect(bare(outcome)).toEqual(bare(outcomeOf(was, reading.profile, name)))
        }
      }),
      { numRuns: 30 },
    )
  })
})
