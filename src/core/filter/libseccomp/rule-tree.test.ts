import { describe, expect, test } from 'vitest'
import type { ConditionSpec, Operator } from '../../profile/profile.ts'
import type { TreeNode } from './node.ts'
import { growRule } from './rule-tree.ts'

const wide = { bits: 64, endian: 'little' } as const
const verdict = { action: 7, rule: 0 }
const when = (index: number, op: Operator, value: bigint, valueTwo = 0n): ConditionSpec => ({
  index,
  op,
  value,
  valueTwo,
})

/** The tree in one line: place, comparison, value, then the branches. */
function draw(node: TreeNode | undefined): string {
  if (node === undefined) return '-'
  const yes = node.endsTrue ? '!' : draw(node.ifTrue)
  const no = node.endsFalse ? '!' : draw(node.ifFalse)
  return `(${node.offset} ${node.comparison} ${node.datum} ? ${yes} : ${no})`
}

const drawn = (conditions: readonly ConditionSpec[], order: Parameters<typeof growRule>[2] = wide) =>
  draw(growRule(conditions, verdict, order).root)

describe('a 64-bit condition', () => {
  test('EQ tests the upper word, then the lower', () => {
    expect(drawn([when(0, 'SCMP_CMP_EQ', (9n << 32n) + 5n)])).toBe('(20 equal 9 ? (16 equal 5 ? ! : -) : -)')
  })

  test('NE is met where either word differs', () => {
    expect(drawn([when(0, 'SCMP_CMP_NE', 5n)])).toBe('(20 equal 0 ? (16 equal 5 ? - : !) : !)')
  })

  test('ranges take three comparisons', () => {
    expect(drawn([when(0, 'SCMP_CMP_GE', 5n)])).toBe(
      '(20 greater 0 ? ! : (20 equal 0 ? (16 greater-or-equal 5 ? ! : -) : -))',
    )
    expect(drawn([when(0, 'SCMP_CMP_LE', 5n)])).toBe(
      '(20 greater 0 ? - : (20 equal 0 ? (16 greater 5 ? - : !) : !))',
    )
  })

  test('on a big-endian machine the upper word comes first', () => {
    expect(drawn([when(0, 'SCMP_CMP_EQ', 5n)], { bits: 64, endian: 'big' })).toBe(
      '(16 equal 0 ? (20 equal 5 ? ! : -) : -)',
    )
  })

  test('bits of the value outside the mask are dropped', () => {
    expect(drawn([when(0, 'SCMP_CMP_MASKED_EQ', 0x0fn, 0xf5n)])).toBe(
      '(20 masked 0 ? (16 masked 5 ? ! : -) : -)',
    )
  })
})

test('a 32-bit condition is one comparison of the lower word', () => {
  const narrow = { bits: 32, endian: 'little' } as const
  expect(drawn([when(1, 'SCMP_CMP_LT', (9n << 32n) + 5n)], narrow)).toBe('(24 greater-or-equal 5 ? - : !)')
})

test('conditions follow each other in the order of the arguments', () => {
  const narrow = { bits: 32, endian: 'little' } as const
  expect(drawn([when(2, 'SCMP_CMP_EQ', 2n), when(0, 'SCMP_CMP_EQ', 1n)], narrow)).toBe(
    '(16 equal 1 ? (32 equal 2 ? ! : -) : -)',
  )
})

test('an empty mask asks for nothing; on 32 bit so does one of upper bits', () => {
  expect(growRule([when(0, 'SCMP_CMP_MASKED_EQ', 0n, 5n)], verdict, wide).root).toBeUndefined()
  const upper = [when(0, 'SCMP_CMP_MASKED_EQ', 1n << 32n, 0n)]
  expect(growRule(upper, verdict, wide).root).toBeDefined()
  expect(growRule(upper, verdict, { bits: 32, endian: 'little' }).root).toBeUndefined()
})
