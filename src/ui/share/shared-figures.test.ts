import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { defaultTarget } from '#core/target/target.ts'
import { rowsOf } from '#state/views/rows.ts'
import { sharedFigures } from './shared-figures.ts'

async function figuresOf(defaultAction: string, ...rules: readonly string[]) {
  const text = `{ "defaultAction": "${defaultAction}", "syscalls": [${rules.join(',')}] }`
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error(reading.problems[0]?.code)
  const catalog = await loadCatalog()
  const document = { text, reading }
  const rows = rowsOf({ catalog, document, baseline: undefined, seen: new Map(), target: defaultTarget })
  const { risky, ...counts } = sharedFigures(rows)
  return { ...counts, risky: risky.map(({ name }) => name) }
}

const rule = (name: string, action: string, more = '') =>
  `{ "names": ["${name}"], "action": "${action}" ${more} }`
const isZero = ', "args": [{ "index": 0, "value": 0, "op": "SCMP_CMP_EQ" }]'

test('critical and high calls that may run are listed, critical ones first', async () => {
  const figures = await figuresOf(
    'SCMP_ACT_ERRNO',
    rule('read', 'SCMP_ACT_ALLOW'),
    rule('ptrace', 'SCMP_ACT_ALLOW'),
    rule('bpf', 'SCMP_ACT_ALLOW', isZero),
  )
  expect(figures).toMatchObject({ allowed: 2, conditional: 1, refused: 0 })
  expect(figures.risky).toContain('ptrace')
  expect(figures.risky).toContain('bpf')
  expect(figures.risky).not.toContain('read')
})

test('a risky call that is refused by name is not listed', async () => {
  expect(
    await figuresOf(
      'SCMP_ACT_ALLOW',
      rule('bpf', 'SCMP_ACT_ERRNO'),
      rule('ptrace', 'SCMP_ACT_KILL_PROCESS', isZero),
    ),
  ).toEqual({
    allowed: 0,
    conditional: 1,
    refused: 1,
    risky: [],
  })
})
