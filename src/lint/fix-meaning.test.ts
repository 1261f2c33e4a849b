import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { answer } from '#core/enforce/evaluate/decide.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { diffCalls } from '#core/questions/diff.ts'
import { defaultTarget, startedBy, type Target, withLauncher } from '#core/target/target.ts'
import { applyFix, lint } from './lint.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await loadCatalog()
})

function loaded(text: string, target: Target) {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error(JSON.stringify(reading.problems))
  const prepared = prepare(reading.profile, target, catalog, reading)
  if (prepared.kind !== 'ready') throw new Error(prepared.message.code)
  return { profile: reading.profile, prepared }
}

/** The text after the first fix of the rule; undefined where it finds nothing. */
function repaired(text: string, rule: string, target: Target): string | undefined {
  const found = lint({ document: readDocument(text), target, catalog }).find((each) => each.rule === rule)
  const [fix] = found?.fixes ?? []
  return fix === undefined ? undefined : applyFix(text, fix)
}

const moby = readFileSync(new URL('../core/fixtures/defaults/moby-2026-06.json', import.meta.url), 'utf8')

describe('comparing the low half alone', () => {
  const operators = ['EQ', 'NE', 'LT', 'LE', 'GT', 'GE'] as const
  const condition = fc.record({
    op: fc.constantFrom(...operators),
    value: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(0x7fff_ffff, 0x8000_0000, 0xffff_ffff)),
  })
  const print = ({ op, value }: { readonly op: string; readonly value: number }, action: string) =>
    `{"names": ["socket"], "action": "${action}", "args": [{"index": 0, "value": ${value}, "op": "SCMP_CMP_${op}"}]}`

  const after = (
    conditions: readonly { readonly op: string; readonly value: number }[],
    isAllowList: boolean,
  ) => {
    const [byDefault, action] = isAllowList
      ? ['SCMP_ACT_ERRNO', 'SCMP_ACT_ALLOW']
      : ['SCMP_ACT_ALLOW', 'SCMP_ACT_ERRNO']
    const rules = conditions.map((each) => print(each, action)).join()
    const text = `{"defaultAction": "${byDefault}", "architectures": ["SCMP_ARCH_X86_64"], "syscalls": [${rules}]}`
    return { text, fixed: repaired(text, 'int-arg-high-bits', defaultTarget) }
  }

  const answers = (text: string) => {
    const { prepared } = loaded(text, defaultTarget)
    const nr = catalog.numberOf('socket', defaultTarget.arch) ?? 0
    return (value: bigint) =>
      answer(prepared, { arch: defaultTarget.arch, nr, args: [value, 0n, 0n, 0n, 0n, 0n] }).ret
  }

  test('answers every value as before, whatever stands above it', () => {
    let repairs = 0
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (conditions, isAllowList) => {
          const { text, fixed } = after(conditions, isAllowList)
          if (fixed === undefined) return
          repairs += 1
          const [was, now] = [answers(text), answers(fixed)]
          const edges = conditions
            .flatMap(({ value }) => [value - 1, value, value + 1])
            .filter((each) => each >= 0)
          for (const low of [0, 1, 41, 0xffff_ffff, ...edges]
            .map(BigInt)
            .filter((each) => each < 2n ** 32n)) {
            expect([fixed, low, now(low)]).toEqual([fixed, low, was(low)])
            for (const high of [1n, 2n ** 31n, 2n ** 32n - 1n])
              expect(now(low | (high << 32n))).toBe(now(low))
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(repairs).toBeGreaterThan(10)
  })

  test('closes AF_VSOCK and AF_ALG in Docker’s default', () => {
    const fixed = repaired(moby, 'int-arg-high-bits', defaultTarget)
    const [was, now] = [answers(moby), answers(fixed ?? '')]
    const allow = 0x7fff_0000
    expect([was(0x1_0000_0028n), was(40n), was(2n)]).toEqual([allow, 0x0005_0001, allow])
    expect(
      [now(0x1_0000_0028n), now(0x1_0000_0026n), now(40n), now(38n)].every((ret) => ret === 0x0005_0001),
    ).toBe(true)
    expect([now(1n), now(2n), now(37n), now(39n), now(41n)].every((ret) => ret === allow)).toBe(true)
  })
})

test('deciding Docker’s conditions for another target gives what Docker enforces', () => {
  const containerd = withLauncher(defaultTarget, 'containerd', '2.1')
  const docker = startedBy(defaultTarget, 'docker', '29.0')
  const fixed = repaired(moby, 'docker-keys-in-oci', containerd) ?? ''
  const names = catalog.syscalls.map(({ name }) => name)
  expect(diffCalls(loaded(moby, docker), loaded(moby, containerd), names).length).toBeGreaterThan(10)
  expect(diffCalls(loaded(moby, docker), loaded(fixed, containerd), names)).toEqual([])
  expect(fixed).not.toMatch(/includes|excludes|archMap/)
})

test('what the reader refuses has a finding that is an error or a hole', () => {
  const folder = new URL('../core/fixtures/odd-profiles/', import.meta.url)
  const files = [
    '25-empty-file',
    '27-two-docs',
    '32-single-quotes',
    '44-arg-hex',
    '69-invalid-utf8-key',
    'DC-rule-null',
    'B0-dup-value',
  ]
  for (const file of files) {
    const document = readDocument(readFileSync(new URL(`${file}.json`, folder), 'utf8'))
    expect([file, document.reading.kind]).toEqual([file, 'unreadable'])
    const found = lint({ document, target: defaultTarget, catalog })
    expect([file, found.some(({ severity }) => severity === 'error' || severity === 'security')]).toEqual([
      file,
      true,
    ])
  }
})
