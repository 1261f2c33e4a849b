import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from './parse.ts'
import { lineStarts, nodeByPath, pathAt, positionAt, positionIn } from './position.ts'

function tree(text: string) {
  const result = parseJson(text)
  if (result.kind === 'error') throw new Error(text)
  return result.value.tree
}

describe('positions', () => {
  test('lines end with LF, CRLF or CR', () => {
    const text = 'a\nb\r\nc\rd'
    const places = [...'abcd'].map((letter) => positionAt(text, text.indexOf(letter)))
    expect(places).toEqual([1, 2, 3, 4].map((line) => ({ line, column: 1 })))
  })

  test('the line end belongs to its line, the end of the text to the last', () => {
    expect(positionAt('ab\r\nc', 2)).toEqual({ line: 1, column: 3 })
    expect(positionAt('ab\r\nc', 3)).toEqual({ line: 1, column: 4 })
    expect(positionAt('ab\nc', 4)).toEqual({ line: 2, column: 2 })
    expect(positionAt('', 0)).toEqual({ line: 1, column: 1 })
    expect(positionAt('ab', 99)).toEqual({ line: 1, column: 3 })
  })

  test('one by one and by the starts of the lines are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r') }), fc.nat(20), (text, offset) => {
        fc.pre(offset <= text.length)
        expect(positionAt(text, offset)).toEqual(positionIn(lineStarts(text), offset))
      }),
    )
  })
})

describe('nodes by place', () => {
  const text = '{"a": [10, {"b": "c"}], "d": null}'
  const root = tree(text)

  test.each([
    ['10', ['a', 0]],
    ['"c"', ['a', 1, 'b']],
    ['"b"', ['a', 1, 'b']],
    ['null', ['d']],
    ['{', []],
    [', "d"', []],
  ])('at %s the path is %j', (at, path) => {
    expect(pathAt(root, text.indexOf(at))).toEqual(path)
  })

  test('a place outside the text belongs to the root', () => {
    expect(pathAt(root, 999)).toEqual([])
  })

  test('the path of a place leads to the node at the place', () => {
    for (let offset = 0; offset < text.length; offset += 1) {
      const path = pathAt(root, offset)
      const node = nodeByPath(root, path)
      expect(pathAt(root, node?.start ?? -1)).toEqual(path)
    }
    expect(nodeByPath(root, ['a', 2])).toBeUndefined()
    expect(nodeByPath(root, ['a', 'b'])).toBeUndefined()
    expect(nodeByPath(root, ['toString'])).toBeUndefined()
  })
})
