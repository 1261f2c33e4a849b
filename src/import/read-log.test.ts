import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Tally } from '#core/base/tally.ts'
import { encodeUtf8 } from './bytes/utf8.ts'
import { readLog } from './read-log.ts'

const catalog = await loadCatalog()

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? encodeUtf8(text) : text
  return readLog(once(bytes), { name: 'a.log', catalog })
}

async function tallyOf(text: string | Uint8Array): Promise<Tally> {
  const result = await read(text)
  if (result.kind === 'ok' && result.value.kind === 'trace') return result.value.tally
  throw new Error(JSON.stringify(result))
}

function counts(tally: Tally): Readonly<Record<string, number>> {
  return Object.fromEntries(tally.calls.map(({ name, calls }) => [name, calls]))
}

async function refusal(text: string | Uint8Array): Promise<string> {
  const result = await read(text)
  return result.kind === 'error' ? result.error.code : result.value.kind
}

const refused = (file: string) => readFileSync(new URL(`fixtures/refused/${file}`, import.meta.url))

describe('what is no log is refused with its reason', () => {
  test.each([
    ['empty.log', 'empty-file'],
    ['blank.log', 'no-syscalls-found'],
    ['picture.png', 'binary-file'],
    ['program.elf', 'binary-file'],
    ['page.html', 'web-page'],
    ['encrypted.zip', 'encrypted-archive'],
    ['prose.txt', 'no-syscalls-found'],
  ])('%s: %s', async (file, code) => {
    expect(await refusal(refused(file))).toBe(code)
  })

  test('the lines of another system’s tracer', async () => {
    expect(await refusal('open("/etc/x",O_RDONLY,00)  ERR#2 \'No such file\'\n')).toBe('other-tool')
  })

  test('library calls of ltrace are not taken for system calls', async () => {
    expect(counts(await tallyOf('SYS_brk(0) = 0x1000\nsocket(1, 1, 0) = 3\n'))).toEqual({ brk: 1 })
  })

  test('a line of five megabytes without a call', async () => {
    expect(await refusal(new Uint8Array(5 << 20).fill(0x61))).toBe('no-syscalls-found')
  })

  test('a log that records signals alone', async () => {
    expect(await refusal('--- SIGCHLD {si_signo=SIGCHLD} ---\n+++ exited with 0 +++\n')).toBe(
      'no-syscalls-found',
    )
  })
})

describe('what is something else is said', () => {
  test('a profile comes back with its text', async () => {
    const text = '{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [] }'
    expect(await read(text)).toEqual({ kind: 'ok', value: { kind: 'profile', text, notices: [] } })
  })

  test('a profile with a comment in front is one too', async () => {
    expect(await refusal('// made by hand\n{"syscalls": []}')).toBe('profile')
  })

  test('JSON of another kind is no profile', async () => {
    expect(await refusal('{"name": "x", "version": "1.0"}')).toBe('no-syscalls-found')
  })

  test('a tally is read again as it was written', async () => {
    const tally = await tallyOf('openat(AT_FDCWD, "/x", O_RDONLY) = -1 ENOENT (No such file or directory)\n')
    expect(await tallyOf(JSON.stringify(tally))).toEqual(tally)
  })

  test('a tally with a count that is none is refused', async () => {
    const result = await read('{"version":1,"calls":[{"name":"read","calls":"many"}]}')
    expect(result).toMatchObject({ error: { code: 'unusable-tally', params: { reason: 'calls' } } })
  })
})

describe('damaged logs keep what can be read', () => {
  test('a last line cut anywhere', async () => {
    expect(counts(await tallyOf('close(3) = 0\nopenat(AT_FDCWD, "/et'))).toEqual({ close: 1, openat: 1 })
  })

  test('a last line cut in the name is no call', async () => {
    expect(counts(await tallyOf('close(3) = 0\nopen'))).toEqual({ close: 1 })
  })

  test('a call with a payload of five megabytes counts, and the cut is told', async () => {
    const tally = await tallyOf(`write(1, "${'x'.repeat(5 << 20)}", 1) = 1\nclose(1) = 0\n`)
    expect(counts(tally)).toEqual({ close: 1, write: 1 })
    expect(tally.warnings).toContainEqual({ code: 'lines-cut', params: { count: 1 } })
  })

  test('UTF-16 as PowerShell writes it', async () => {
    const text = '\ufeffclose(3) = 0\r\nread(0, "é", 1) = 1\r\n'
    expect(counts(await tallyOf(new Uint8Array(Buffer.from(text, 'utf16le'))))).toEqual({ close: 1, read: 1 })
  })

  test('a hole of NULs in front', async () => {
    expect(counts(await tallyOf(`${'\0'.repeat(5000)}close(3) = 0\n`))).toEqual({ close: 1 })
  })
})

describe('several formats in one file', () => {
  const table = [
    '% time     seconds  usecs/call     calls    errors syscall',
    '------ ----------- ----------- --------- --------- ----------------',
    ' 50.00    0.000010           1         2           close',
    '------ ----------- ----------- --------- --------- ----------------',
    '100.00    0.000010           1         2           total',
    '',
  ].join('\n')

  test('the table behind the lines of strace -C is not counted again', async () => {
    const tally = await tallyOf(`close(3) = 0\nclose(4) = 0\nexit_group(0) = ?\n${table}`)
    expect(counts(tally)).toEqual({ close: 2, exit_group: 1 })
    expect(tally.warnings.map(({ code }) => code)).not.toContain('table-differs')
  })

  test('a table that counts more than the lines is told', async () => {
    expect((await tallyOf(`close(3) = 0\n${table}`)).warnings).toContainEqual({
      code: 'table-differs',
      params: { calls: 1 },
    })
  })

  test('kernel lines after strace lines count too', async () => {
    const record =
      '[ 2681.8] audit: type=1326 audit(1795461281.266:1427): auid=0 sig=0 arch=c000003e syscall=83 code=0x7ffc0000'
    const tally = await tallyOf(`close(3) = 0\nclose(4) = 0\n${record}\n`)
    expect(counts(tally)).toEqual({ close: 2, mkdir: 1 })
    expect(tally.sources[0]?.format).toBe('strace, kernel-audit')
  })
})

describe('skipped lines', () => {
  test('are counted by reason with their place', async () => {
    const tally = await tallyOf(
      'close(3) = 0\nhello world\nstrace: Process 12 attached\nfrobnicate(1) = 0\n, 8) = 0\n',
    )
    expect(tally.skipped.map(({ reason, lines, samples }) => [reason, lines, samples[0]?.line])).toEqual([
      ['program-output', 1, 2],
      ['strace-note', 1, 3],
      ['unknown-name', 1, 4],
      ['continuation', 1, 5],
    ])
  })

  test('show twenty samples of 200 characters at most', async () => {
    const tally = await tallyOf(`close(3) = 0\n${`${'é'.repeat(300)}\n`.repeat(30)}`)
    expect(tally.skipped[0]?.lines).toBe(30)
    expect(tally.skipped[0]?.samples.length).toBe(20)
    expect(tally.skipped[0]?.samples[0]?.text).toBe('é'.repeat(200))
  })

  test('nothing of a line that was understood is kept', async () => {
    const tally = await tallyOf(
      'openat(AT_FDCWD, "/home/secret", O_RDONLY) = -1 EACCES (Permission denied)\n',
    )
    expect(JSON.stringify(tally)).not.toContain('secret')
  })
})
