import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts'
import { createLineSplitter, longestLine } from './lines.ts'

function split(chunks: readonly Uint8Array[]): { readonly lines: readonly string[]; readonly cut: number } {
  const lines: string[] = []
  const splitter = createLineSplitter((bytes, start, end, line) => {
    lines.push(decodeUtf8(bytes, start, end))
    expect(line).toBe(lines.length)
  })
  for (const chunk of chunks) splitter.push(chunk)
  splitter.finish()
  expect(splitter.count()).toBe(lines.length)
  return { lines, cut: splitter.cut() }
}

const linesOf = (text: string) => split([encodeUtf8(text)]).lines

describe('line ends', () => {
  test.each([
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['a\rb\r', ['a', 'b']],
    ['a\r\n\r\nb', ['a', '', 'b']],
    ['\n', ['']],
    ['', []],
  ])('%j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  test('NULs and colours leave, in whichever chunk they come', () => {
    expect(linesOf('\0\0a\0b\n')).toEqual(['ab'])
    expect(split([encodeUtf8('\x1b[3'), encodeUtf8('3mopenat\x1b[0m(')]).lines).toEqual(['openat('])
  })
})

test('how the bytes are cut into chunks changes nothing', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\r', '\n', '\0', '\x1b', '[', 'm'), { maxLength: 60 })
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (whole, cuts) => {
      const bytes = encodeUtf8(whole.join(''))
      const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((end, index) => bytes.slice(places[index], end))
      expect(split(chunks).lines).toEqual(split([bytes]).lines)
    }),
  )
})

test('a chunk may be overwritten once it was pushed', () => {
  const lines: string[] = []
  const splitter = createLineSplitter((bytes, start, end) => lines.push(decodeUtf8(bytes, start, end)))
  const chunk = encodeUtf8('one\ntw')
  splitter.push(chunk)
  chunk.fill(0x78)
  splitter.push(encodeUtf8('o\n'))
  expect(lines).toEqual(['one', 'two'])
})

describe('a very long line', () => {
  test.each([
    ['in one chunk', [new Uint8Array(longestLine + 7).fill(0x61)]],
    ['in many', Array.from({ length: 20 }, () => new Uint8Array(longestLine / 16).fill(0x61))],
  ])('%s keeps its head and is counted', (_, chunks) => {
    const { lines, cut } = split([...chunks, encodeUtf8('\nb\n')])
    expect(lines.map((line) => line.length)).toEqual([longestLine, 1])
    expect(cut).toBe(1)
  })

  test('one of exactly the limit is whole', () => {
    expect(split([new Uint8Array(longestLine).fill(0x61)]).cut).toBe(0)
  })
})

test('lines are the same where a bypass reads some of the plain ones, and it is told of all other bytes', () => {
  const text = fc.array(fc.constantFrom('a', 'a', 'b', '\n', '\n', '\r', '\0', '\x1b', 'é', 'aaa\nbb\n'), {
    maxLength: 80,
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), fc.nat({ max: 5 }), (pieces, length, most) => {
      const bytes = encodeUtf8(pieces.join(''))
      const chunks = Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) =>
        bytes.subarray(at * length, (at + 1) * length),
      )
      const lines: string[] = []
      let [next, passed, read] = [0, 0, 0]
      const splitter = createLineSplitter(
        (chunk, start, end, line) => {
          lines[line - 1] = decodeUtf8(chunk, start, end)
        },
        {
          read(chunk, from, line) {
            next = from
            let count = 0
            for (; count < most; count++) {
              const end = chunk.indexOf(10, next)
              const plain = chunk.subarray(next, end)
              if (end === -1 || plain.some((each) => each < 0x20 || each > 0x7f)) break
              lines[line + count] = decodeUtf8(plain)
              next = end + 1
            }
            read += next - from
            return count
          },
          next: () => next,
          pass(piece) {
            passed += piece.length
          },
        },
      )
      for (const chunk of chunks) splitter.push(chunk)
      splitter.finish()
      expect(lines).toEqual(split(chunks).lines)
      expect(read + passed).toBe(bytes.length)
    }),
  )
})
