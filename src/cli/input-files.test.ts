import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findInputs } from './input-files.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'input-files-'))
  mkdirSync(join(folder, 'b', 'deep'), { recursive: true })
  for (const name of ['b/deep/1', 'b/2', 'a']) writeFileSync(join(folder, name), '')
  symlinkSync(folder, join(folder, 'b', 'circle'))
})

afterAll(() => rmSync(folder, { recursive: true }))

test('all files below a folder are found in a stable order, and links are left alone', async () => {
  expect(await findInputs([folder, '-'])).toEqual({
    kind: 'ok',
    value: {
      inputs: [
        ...['a', 'b/2', 'b/deep/1'].map((name) => ({ path: join(folder, name), isNamed: false })),
        { path: '-', isNamed: true },
      ],
      unread: [],
      notes: [expect.stringContaining('(1: circle)')],
    },
  })
})

test('a tree that is too large is refused, one that just fits is not', async () => {
  expect(await findInputs([folder], 5)).toMatchObject({
    error: { code: 'read-failed', params: { name: folder } },
  })
  expect(await findInputs([folder], 6)).toMatchObject({ kind: 'ok' })
})
