import { describe, expect, test } from 'vitest'
import { positionAt } from '#core/json/position.ts'
import { readDocument } from '#core/profile/document.ts'
import { litLines } from './lit-lines.ts'

/** The drawn rules with a bar before each line that is lit for `read`. */
function lit(...rules: readonly string[]): string {
  const text = `{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[\n${rules.join(',\n')}\n]}`
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') throw new Error('the drawing is no profile')
  const found = litLines(reading.profile.rules, 'read', (offset) => positionAt(text, offset).line)
  const isLit = (line: number) => found.lines.some(({ first, last }) => first <= line && line <= last)
  return text
    .split('\n')
    .map((line, index) => (isLit(index + 1) ? `| ${line}` : line))
    .slice(1, -1)
    .join('\n')
}

describe('lit lines', () => {
  test('a rule for this call alone is lit as a whole', () => {
    expect(lit('{\n"names":["read"],\n"action":"SCMP_ACT_ALLOW"\n}')).toBe(
      '| {\n| "names":["read"],\n| "action":"SCMP_ACT_ALLOW"\n| }',
    )
  })

  test('lines that hold other names only are not lit', () => {
    expect(lit('{"names":[\n"open",\n"read",\n"write"],\n"action":"SCMP_ACT_ALLOW"}')).toBe(
      '| {"names":[\n"open",\n| "read",\n"write"],\n| "action":"SCMP_ACT_ALLOW"}',
    )
  })

  test('of several rules only those of the call are lit', () => {
    expect(
      lit(
        '{"names":["open"],"action":"SCMP_ACT_ALLOW"}',
        '{"names":["open","read"],"action":"SCMP_ACT_LOG"}',
      ),
    ).toBe(
      '{"names":["open"],"action":"SCMP_ACT_ALLOW"},\n| {"names":["open","read"],"action":"SCMP_ACT_LOG"}',
    )
  })
})
