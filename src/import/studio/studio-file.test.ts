import { assert, constantFrom, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { type StudioFile, writeStudioFile } from '#core/questions/studio-file.ts'
import { defaultTarget } from '#core/target/target.ts'
import { readLog } from '../read-log.ts'
import { rank } from '../reader.ts'
import { headOfText } from '../reading/head.ts'
import { readers } from '../registry.ts'
import { isStudioFile, readStudioFile } from './studio-file.ts'

const tally: Tally = {
  version: 1,
  calls: [
    {
      arch: 'SCMP_ARCH_X86_64',
      name: 'read',
      nr: 0,
      calls: 2,
      errors: {},
      args: [],
      firstLine: 1,
      lastLine: 2,
    },
  ],
  sources: [],
  skipped: [],
  warnings: [],
}

const risk = {
  rule: 'bpf-allowed',
  syscalls: ['bpf'],
  print: 'a',
  reason: 'the agent traces',
  owner: 'Ann',
  until: '2027-01-31',
  on: '2026-11-01',
}

const whole: StudioFile = {
  name: 'nginx',
  text: '{ // why\r\n  "defaultAction": "SCMP_ACT_ALLOW"\n}\n',
  target: { ...defaultTarget, noNewPrivileges: true },
  accepted: [risk],
  baseline: '{"defaultAction": "SCMP_ACT_LOG"}',
  enforced: { action: 'SCMP_ACT_ERRNO', errnoRet: 38 },
  startsFor: 'own',
  logs: [{ name: 'a.log', on: false, tally }],
}

const bare: StudioFile = {
  name: '',
  text: '',
  target: undefined,
  accepted: [],
  baseline: undefined,
  enforced: undefined,
  startsFor: undefined,
  logs: [],
}

/** The file with other values under some keys. */
function changed(values: object): string {
  return JSON.stringify({ ...JSON.parse(writeStudioFile(whole)), ...values })
}

test.each([whole, bare])('a file is read as it was written', (file) => {
  expect(readStudioFile(writeStudioFile(file), 'a')).toEqual({ kind: 'ok', value: { file, notices: [] } })
})

test('any text of a profile comes back to the letter', () => {
  assert(
    property(
      record({ text: string({ unit: 'binary' }), ends: constantFrom('', '\n', '\r\n', '\u2028') }),
      ({ text, ends }) => {
        const file = { ...bare, text: text + ends + text }
        const read = readStudioFile(writeStudioFile(file), 'a')
        expect(read.kind === 'ok' && read.value.file.text).toBe(file.text)
      },
    ),
  )
})

/** Found by the law above, or near what it found: bytes that are none, halves of pairs, line ends, marks, depth. */
test.each([
  '\ufffd',
  '\ufffd\ufffd{',
  '\ufeff{}',
  '\ufffe',
  '\0{',
  '\ud800',
  '\udc00\ud800',
  '\r\n\r',
  '\u2028\u2029',
  '\\ufffd',
  '['.repeat(70),
  '__proto__',
])('the text %j comes back from a file of bytes, in every place', async (text) => {
  const logs = [{ name: text, on: true, tally }]
  const file = {
    ...whole,
    name: text,
    text,
    baseline: `${text} `,
    accepted: [{ ...risk, reason: text }],
    logs,
  }
  const bytes = new TextEncoder().encode(writeStudioFile(file))
  async function* chunks() {
    yield bytes
  }
  const read = await readLog(chunks(), { name: 'a', catalog: await loadCatalog() })
  expect(read).toEqual({ kind: 'ok', value: { kind: 'studio', file, notices: [] } })
})

test('a file is told from a profile by its first key', async () => {
  const head = headOfText(writeStudioFile(whole), await loadCatalog())
  expect(rank(readers, head)[0]?.reader.id).toBe('studio-file')
  expect(isStudioFile('{"defaultAction": "SCMP_ACT_ALLOW", "seccompStudio": 1}')).toBe(false)
})

test.each([
  ['studio-file-newer', { seccompStudio: 2 }],
  ['studio-file-unusable', { profile: undefined }],
  ['studio-file-unusable', { profile: ['{', 1] }],
])('%s: nothing is opened', (code, values) => {
  expect(readStudioFile(changed(values), 'a')).toMatchObject({ kind: 'error', error: { code } })
})

test('a text that is cut is refused', () => {
  expect(readStudioFile(writeStudioFile(whole).slice(0, -9), 'a')).toMatchObject({
    error: { code: 'studio-file-unusable' },
  })
})

test.each([
  ['target', { runtime: 'other' }],
  ['accepted', [risk, { ...risk, until: 'never' }]],
  ['accepted', [risk, { ...risk, syscalls: [1] }]],
  ['baseline', 7],
  ['enforced', { action: 'SCMP_ACT_MAYBE' }],
  ['startsFor', 'some'],
  ['logs', [{ name: 'a.log', tally: { version: 2 } }]],
])('what is odd under %s is told, and the rest is taken', (key, value) => {
  const read = readStudioFile(changed({ [key]: value }), 'a')
  expect(read).toMatchObject({
    value: { notices: [{ code: 'studio-file-odd', params: { key } }], file: { text: whole.text } },
  })
  expect(read.kind === 'ok' && read.value.file.accepted).toEqual([risk])
})
