import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { readDocument } from '#core/profile/document.ts'
import { encodeUtf8 } from '../bytes/utf8.ts'
import { readLog } from '../read-log.ts'
import { type ReadResult, rank } from '../reader.ts'
import { headOfText } from '../reading/head.ts'
import { readers } from '../registry.ts'

interface Expected {
  readonly reader: string
  /** What happens by default; the rules, one a line: `ALLOW read write` or `ERRNO 38 clone 0 MASKED_EQ 1 2`. */
  readonly profile?: readonly string[]
  readonly calls?: Readonly<Record<string, number>>
  readonly notices?: readonly string[]
}

const folder = new URL('fixtures/', import.meta.url)
const catalog = await loadCatalog()
const expected = Object.entries(
  JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<Record<string, Expected>>,
)
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')

async function read(text: string): Promise<ReadResult> {
  async function* chunks() {
    yield encodeUtf8(text)
  }
  const result = await readLog(chunks(), { name: 'file', catalog })
  if (result.kind === 'error') throw new Error(JSON.stringify(result.error))
  return result.value
}

function linesOf(text: string): readonly string[] {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error(JSON.stringify(reading.problems))
  const { rules, defaultAction } = reading.profile
  const bare = (word: string) => word.replace(/^SCMP_(ACT|CMP)_/, '')
  return [
    bare(defaultAction),
    ...rules.map(({ action, errnoRet, names, conditions }) =>
      [
        bare(action),
        errnoRet,
        ...names.map(({ name }) => name),
        ...conditions.flatMap(({ index, op, value, valueTwo }) => [
          index,
          bare(op),
          value,
          op === 'SCMP_CMP_MASKED_EQ' ? valueTwo : undefined,
        ]),
      ]
        .filter((word) => word !== undefined)
        .join(' '),
    ),
  ]
}

function told(result: ReadResult): Omit<Expected, 'reader'> {
  if (result.kind === 'trace')
    return { calls: Object.fromEntries(result.tally.calls.map(({ name, calls }) => [name ?? '', calls])) }
  if (result.kind !== 'profile') throw new Error(`is a ${result.kind}`)
  const codes = result.notices.map(({ code }) => code)
  return { profile: linesOf(result.text), ...(codes.length > 0 && { notices: codes }) }
}

describe('every document of the fixtures', () => {
  test('has an expectation, and every reader of profiles a document', () => {
    const files = readdirSync(folder).filter((file) => !['expected.json', 'README.md'].includes(file))
    expect(files.toSorted()).toEqual(expected.map(([file]) => file).toSorted())
    const ids = readers.filter(({ kind }) => kind === 'profile').map(({ id }) => id)
    expect(expected.map(([, { reader }]) => reader)).toEqual(expect.arrayContaining(ids))
  })

  test.each(expected)('%s is opened by its reader', (file, { reader }) => {
    expect(rank(readers, headOfText(textOf(file), catalog))[0]?.reader.id).toBe(reader)
  })

  test.each(expected)('%s becomes what it says', async (file, { reader, ...rest }) => {
    expect(told(await read(textOf(file)))).toEqual(rest)
  })
})
