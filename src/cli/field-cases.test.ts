import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'

interface FieldCase {
  readonly what: string
  readonly run: readonly string[]
  /** Of a file of error texts, the one line that is asked about, from 1 on. */
  readonly line?: number
  readonly code: number
  /** Patterns that the answer fits. */
  readonly says: readonly string[]
  readonly not?: readonly string[]
}

const folder = join(import.meta.dirname, 'fixtures/field')
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const cases: readonly FieldCase[] = JSON.parse(textOf('cases.json'))

async function answer({ run: [command = '', file = '', ...rest], line }: FieldCase) {
  const input = line === undefined ? '' : (textOf(file).split('\n')[line - 1] ?? '')
  const operand = line === undefined ? join(folder, file) : '-'
  let said = ''
  const code = await run([command, operand, ...rest], {
    stdin: (async function* () {
      yield new TextEncoder().encode(input)
    })(),
    out: (text) => {
      said += text
    },
    note: (text) => {
      said += `${text}\n`
    },
  })
  return { code, said }
}

test.each(cases)('found in the field: $what', async (each) => {
  const { code, said } = await answer(each)
  expect(code, said).toBe(each.code)
  for (const pattern of each.says) expect(said).toMatch(new RegExp(pattern))
  for (const pattern of each.not ?? []) expect(said).not.toMatch(new RegExp(pattern))
})
