import { formatValue } from '#core/profile/bits.ts'
import { maxValue } from '#core/profile/profile.ts'

/** The same number in the bases that kernel headers use. */
export interface NumberForms {
  readonly decimal: string
  readonly hex: string
  readonly octal: string
  /** What a C program means that passes −1 and the like; undefined where the top bit is not set. */
  readonly signed: string | undefined
}

/** Undefined for what is no unsigned 64-bit number. */
export function numberForms(raw: string): NumberForms | undefined {
  if (!/^\d+$/.test(raw)) return undefined
  const value = BigInt(raw)
  if (value > maxValue) return undefined
  return {
    decimal: formatValue(value, 'dec'),
    hex: formatValue(value, 'hex'),
    octal: formatValue(value, 'oct'),
    signed: signed(value),
  }
}

/** Two's complement, of an int where the upper half is empty. */
function signed(value: bigint): string | undefined {
  const bits = value <= 0xffff_ffffn ? 32 : 64
  const meant = BigInt.asIntN(bits, value)
  return meant < 0n ? meant.toString() : undefined
}
