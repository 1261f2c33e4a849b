import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import type { Progress } from '#import/reading/read-options.ts'
import { readFile } from './read-file.ts'

const catalog = await loadCatalog()
const line = 'close(3) = 0\n'

async function read(file: Blob) {
  const progress: Progress[] = []
  const result = await readFile(file, 'a.log', { catalog, onProgress: (each) => progress.push(each) })
  const calls =
    result.kind === 'ok' && result.value.kind === 'trace' ? result.value.tally.calls[0]?.calls : undefined
  return { result, calls, progress }
}

/** A file that claims another size than it has bytes: it changed after it was chosen. */
function resized(text: string, size: number): Blob {
  return Object.defineProperty(new Blob([text]), 'size', { value: size })
}

describe('a file', () => {
  test('of several chunks is read to its end, with progress', async () => {
    const { calls, progress } = await read(new Blob([line.repeat(300_000)]))
    expect(calls).toBe(300_000)
    expect(progress.at(-1)).toEqual({ bytes: line.length * 300_000, lines: 300_000 })
    expect(progress.length).toBeGreaterThan(1)
  })

  test('that shrank gives nothing', async () => {
    const { result } = await read(resized(line, 99))
    expect(result).toMatchObject({ error: { code: 'file-changed', params: { read: 13, size: 99 } } })
  })

  test('that changed or vanished gives nothing, and is not called a network error', async () => {
    const blob = new Blob([line])
    const dying = () => {
      return new ReadableStream({
        type: 'bytes',
        pull: (controller) => controller.error(new TypeError('network error')),
      })
    }
    Object.defineProperty(blob, 'stream', { value: dying })
    expect((await read(blob)).result).toMatchObject({
      error: { code: 'file-lost', params: { name: 'a.log' } },
    })
  })

  test('that is no log is refused although its end was never read', async () => {
    const { result } = await read(new Blob(['\x7fELF', new Uint8Array(4 << 20)]))
    expect(result).toMatchObject({ error: { code: 'binary-file' } })
  })
})

describe('a gzip file', () => {
  test('is unpacked, and its progress counts packed bytes', async () => {
    const packed = gzipSync(line.repeat(5000))
    const { calls, progress } = await read(new Blob([packed]))
    expect(calls).toBe(5000)
    expect(progress.at(-1)?.bytes).toBe(packed.length)
  })

  test('cut short gives what came, and says so', async () => {
    const packed = gzipSync(Array.from({ length: 5000 }, (_, n) => `close(${n}) = 0\n`).join(''))
    const { result, calls } = await read(new Blob([packed.subarray(0, packed.length - 100)]))
    expect(calls).toBeGreaterThan(4000)
    expect(calls).toBeLessThan(5000)
    expect(result).toMatchObject({
      value: {
        tally: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'archive-cut' })]) },
      },
    })
  })
})
