import { visible } from '../../json/characters.ts'
import type { Node, NumberNode } from '../../json/tree.ts'
import { maxValue } from '../profile.ts'
import type { Report } from './report.ts'
import { typeName } from './text.ts'
import type { ReadingCode } from './words.ts'

/** Digits of 2^64 − 1; longer ones need not be converted to be refused. */
const maxDigits = 20

/** The whole number of member `key`, 0 … 2^64−1, exact; anything else is reported and undefined. */
export function readUnsigned(node: Node, key: string, report: Report): bigint | undefined {
  if (node.kind !== 'number') return report.error(wrongKind(node), node, { key, found: typeName(node) })
  const code = wrongForm(node)
  if (code !== undefined) return report.error(code, node, { key, found: visible(node.raw) })
  return BigInt(node.raw)
}

function wrongKind(node: Node): ReadingCode {
  if (node.kind === 'string') return 'number-in-quotes'
  return node.kind === 'word' && node.value === null ? 'number-null' : 'number-expected'
}

function wrongForm({ raw }: NumberNode): ReadingCode | undefined {
  if (/[eE]/.test(raw)) return 'number-exponent'
  if (raw.includes('.')) return 'number-fraction'
  if (raw === '-0') return 'number-minus-zero'
  if (raw.startsWith('-')) return 'number-negative'
  return raw.length > maxDigits || BigInt(raw) > maxValue ? 'number-too-large' : undefined
}
