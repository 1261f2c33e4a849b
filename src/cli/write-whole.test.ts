import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeWhole } from './write-whole.ts'

let folder = ''
const place = (...parts: string[]) => join(folder, ...parts)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-whole-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

test('a new file and an old one hold what was written, and nothing is left beside', async () => {
  mkdirSync(place('a'))
  await writeWhole(place('a', 'x.json'), 'one')
  await writeWhole(place('a', 'x.json'), new Uint8Array([50]))
  expect(readFileSync(place('a', 'x.json'), 'utf8')).toBe('2')
  expect(readdirSync(place('a'))).toEqual(['x.json'])
})

test('the mode stays', async () => {
  writeFileSync(place('mode'), 'old')
  chmodSync(place('mode'), 0o640)
  await writeWhole(place('mode'), 'new')
  expect(statSync(place('mode')).mode & 0o7777).toBe(0o640)
})

test('a symbolic link stays one, and what it leads to is written', async () => {
  mkdirSync(place('far'))
  writeFileSync(place('far', 'file'), 'old')
  symlinkSync(join('far', 'file'), place('link'))
  await writeWhole(place('link'), 'new')
  expect(lstatSync(place('link')).isSymbolicLink()).toBe(true)
  expect(readFileSync(place('far', 'file'), 'utf8')).toBe('new')
})

test('a device is written to and stays a device', async () => {
  await writeWhole('/dev/null', 'x')
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  await expect(writeWhole('/dev/full', 'x')).rejects.toMatchObject({ code: 'ENOSPC' })
})

test('a folder is refused', async () => {
  await expect(writeWhole(folder, 'x')).rejects.toMatchObject({ code: 'EISDIR' })
})

/** Runs `body`, which knows `writeWhole` and `file`, in a process of its own below the command `around`. */
async function inProcess(body: string, { file, around }: { file: string; around: readonly string[] }) {
  const source = readFileSync(new URL('./write-whole.ts', import.meta.url), 'utf8')
  const { code } = await transformWithOxc(source, 'write-whole.ts')
  const runner = place('runner.mjs')
  writeFileSync(runner, `${code}\nconst file = ${JSON.stringify(file)}\n${body}`)
  const [command = '', ...words] = [...around, process.execPath, runner]
  return spawnSync(command, words, { encoding: 'utf8' })
}

/** Mounting wants root, and a machine that lets it. */
const mayMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

test.skipIf(!mayMount)('on a full disk the old file stays whole, and nothing is left beside', async () => {
  mkdirSync(place('small'))
  const body = `
    import { readFileSync, readdirSync } from 'node:fs'
    const before = 'a'.repeat(20_000)
    await writeWhole(file, before)
    const code = await writeWhole(file, 'b'.repeat(200_000)).then(() => 'written', (error) => error.code)
    console.log(code, readFileSync(file, 'utf8') === before, readdirSync(${JSON.stringify(place('small'))}))`
  const mount = `mount -t tmpfs -o size=64k none '${place('small')}' && exec "$@"`
  const around = ['unshare', '-m', 'sh', '-c', mount, 'sh']
  const { stdout } = await inProcess(body, { file: place('small', 'profile.json'), around })
  expect(stdout).toBe("ENOSPC true [ 'profile.json' ]\n")
})

const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

describe.skipIf(!hasStrace)('killed in the middle', () => {
  test.each(['fsync', 'rename,renameat,renameat2'])('at its %s, the old file stays whole', async (calls) => {
    const file = place('killed.json')
    writeFileSync(file, 'old')
    // Starting Node syncs and renames nothing: the first such call is ours.
    const around = ['strace', '-f', '-o', '/dev/null', '-e', `inject=${calls}:error=EIO:signal=KILL`]
    const { signal, status } = await inProcess(`await writeWhole(file, 'new')`, { file, around })
    expect(signal ?? status).toBe('SIGKILL')
    expect(readFileSync(file, 'utf8')).toBe('old')
  })
})
