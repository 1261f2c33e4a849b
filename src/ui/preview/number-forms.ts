import { maxValue } from '#core/profile.ts'

/** The same number in the bases that kernel headers use; undefined for what is no unsigned 64-bit number. */
export interface NumberForms {
  readonly decimal: string
  readonly hex: string
  readonly octal: string
  /** What a program that passes −1 and the like means; undefined for small numbers. */
  readonly signed: string | undefined
}

export function numberForms(raw: string): NumberForms | undefined {
  if (!/^\d+$/.test(raw)) return undefined
  const value = BigInt(raw)
  if (value > maxValue) return undefined
  return {
    decimal: value.toString(),
    hex: `0x${value.toString(16)}`,
    octal: `0${value === 0n ? '' : value.toString(8)}`,
    signed: signed(value),
  }
}

/** Two's complement, 64 or 32 bit, where the top bit is set. */
function signed(value: bigint): string | undefined {
  if (value > 0x7fff_ffff_ffff_ffffn) return BigInt.asIntN(64, value).toString()
  if (value > 0x7fff_ffffn && value <= 0xffff_ffffn) return BigInt.asIntN(32, value).toString()
  return undefined
}
