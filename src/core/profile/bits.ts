import type { Message } from '../base/message.ts'
import { failed, ok, type Result } from '../base/result.ts'
import { maxValue } from './profile.ts'

/** How a 64-bit value is written for people; JSON always takes decimal. */
export const bases = ['dec', 'hex', 'oct'] as const
export type Base = (typeof bases)[number]

interface Form {
  readonly base: number
  readonly prefix: RegExp
  readonly digits: RegExp
}

/** In the order of trial: C's leading 0 means octal, as in strace output and kernel headers. */
const forms: readonly Form[] = [
  { base: 16, prefix: /^0x/i, digits: /^[0-9a-f]+$/i },
  { base: 8, prefix: /^0o/i, digits: /^[0-7]+$/ },
  { base: 2, prefix: /^0b/i, digits: /^[01]+$/ },
  { base: 8, prefix: /^0(?=.)/, digits: /^[0-7]+$/ },
  { base: 10, prefix: /^/, digits: /^[0-9]+$/ },
]

const prefixes: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 10: '', 16: '0x' }
const radixes: Readonly<Record<Base, number>> = { dec: 10, hex: 16, oct: 8 }
/** 2^64−1 in binary; whatever has more digits is too large in every base. */
const mostDigits = 64
const shownLength = 24

/** Reads decimal, `0x`, `0o`, leading-0 octal and `0b`; underscores may group digits. */
export function parseValue(text: string): Result<bigint, Message> {
  const trimmed = text.trim()
  if (trimmed === '') return failed({ code: 'value-empty', params: { max: String(maxValue) } })
  if (/^[-−]/.test(trimmed)) return failed(negative(trimmed))
  if (/^\d+[.,]\d+$/.test(trimmed) || /^\d+(\.\d+)?e[+-]?\d+$/i.test(trimmed)) {
    return failed(problem('value-not-whole', trimmed))
  }
  const form = forms.find(({ prefix }) => prefix.test(trimmed))
  if (form === undefined) return failed(problem('value-not-a-number', trimmed))
  return parseDigits(trimmed, form)
}

function parseDigits(text: string, form: Form): Result<bigint, Message> {
  const digits = text.replace(form.prefix, '').replaceAll(/(?<=[0-9a-f])_(?=[0-9a-f])/gi, '')
  if (!form.digits.test(digits)) return failed(wrongDigit(text, digits, form.base))
  const significant = digits.replace(/^0+(?=.)/, '')
  if (significant.length > mostDigits) return failed(problem('value-too-large', text))
  const value = BigInt(`${prefixes[form.base]}${significant}`)
  return value > maxValue ? failed(problem('value-too-large', text)) : ok(value)
}

function problem(code: string, text: string): Message {
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
  return { code, params: { text: shown, max: String(maxValue) } }
}

function wrongDigit(text: string, digits: string, base: number): Message {
  if (digits === '') return problem('value-no-digits', text)
  if (base === 10) return problem('value-not-a-number', text)
  const digit = [...digits].find((each) => !/[0-9a-f]/i.test(each) || Number.parseInt(each, 16) >= base)
  return { code: `value-digit-${base}`, params: { ...problem('', text).params, digit: digit ?? '_' } }
}

/** What a C program passes for a negative number: as an int in 32 bits, sign-extended in 64. */
function negative(text: string): Message {
  const rest = parseValue(text.slice(1))
  if (rest.kind === 'error' || rest.value > 0x8000_0000n || rest.value === 0n) {
    return problem('value-negative', text)
  }
  const [int, long] = [32, 64].map((bits) => formatValue(BigInt.asUintN(bits, -rest.value), 'hex'))
  return { code: 'value-negative-int', params: { text, int: int ?? '', long: long ?? '' } }
}

/** The value as `parseValue` reads it back: `10`, `0xa`, `0o12`. */
export function formatValue(value: bigint, base: Base): string {
  const radix = radixes[base]
  return `${prefixes[radix]}${value.toString(radix)}`
}
