import type { SyscallArgument } from '#catalog/catalog.ts'
import type { Message } from '#core/base/message.ts'
import { formatValue } from '#core/profile/bits.ts'
import { isSameEffect } from '#core/profile/effect.ts'
import type { Case, ConditionSpec, Effect } from '#core/profile/profile.ts'
import { letsThrough } from './effect-choices.ts'

/** Something worth knowing about a condition; `warn`: it does not do what it seems to. */
export interface Note extends Message {
  readonly tone: 'warn' | 'hint'
  /** A condition that does what was meant. */
  readonly remedy?: ConditionSpec
}

export interface NoteContext {
  /** The call's parameters; undefined when the call is not known. */
  readonly args: readonly SyscallArgument[] | undefined
  readonly effect: Effect
  /** All bits that libseccomp compares on the target. */
  readonly width: bigint
}

const low32 = 0xffff_ffffn

/** What to know about one condition of a case with this effect. */
export function notesOn(spec: ConditionSpec, context: NoteContext): readonly Note[] {
  const parameter = parameterNote(spec, context)
  const constant = constantNote(spec, context.width)
  if (constant !== undefined) return [...parameter, constant]
  return [...parameter, ...highBitsNote(spec, context), ...truncationNote(spec, context), ...maskNote(spec)]
}

function parameterNote({ index }: ConditionSpec, { args }: NoteContext): readonly Note[] {
  if (args === undefined) return []
  const arg = args[index]
  if (arg === undefined) return [warn('note.beyond', { index, count: args.length })]
  return arg.filterable ? [] : [warn('note.pointer', { name: arg.name })]
}

/** Comparisons that no value, or every value, fulfils. */
function constantNote(spec: ConditionSpec, width: bigint): Note | undefined {
  const value = spec.value & width
  switch (spec.op) {
    case 'SCMP_CMP_MASKED_EQ':
      return value === 0n ? warn('note.mask-zero') : undefined
    case 'SCMP_CMP_GE':
      return value === 0n ? warn('note.always') : undefined
    case 'SCMP_CMP_LE':
      return value === width ? warn('note.always') : undefined
    case 'SCMP_CMP_LT':
      return value === 0n ? warn('note.never') : undefined
    case 'SCMP_CMP_GT':
      return value === width ? warn('note.never') : undefined
    default:
      return undefined
  }
}

/**
 * The kernel takes 32 bits of an int, the filter compares 64: a program may set the rest as it likes.
 * Denials by value are passed that way, and so are allowances of all values but some.
 */
function highBitsNote(spec: ConditionSpec, { args, effect, width }: NoteContext): readonly Note[] {
  const arg = args?.[spec.index]
  if (arg === undefined || arg.width !== 32 || width === low32) return []
  const params = { name: arg.name }
  const opens = letsThrough(effect)
  switch (spec.op) {
    case 'SCMP_CMP_EQ': {
      const { index, value } = spec
      const remedy = { index, op: 'SCMP_CMP_MASKED_EQ', value: low32, valueTwo: value & low32 } as const
      return [
        opens
          ? { ...hint('note.high-bits-equal', params), remedy }
          : { ...warn('note.high-bits-denied', params), remedy },
      ]
    }
    case 'SCMP_CMP_NE':
    case 'SCMP_CMP_GT':
    case 'SCMP_CMP_GE':
      return opens ? [warn('note.high-bits-opened', params)] : []
    case 'SCMP_CMP_LT':
    case 'SCMP_CMP_LE':
      return opens ? [] : [warn('note.high-bits-denied', params)]
    default:
      return []
  }
}

function truncationNote({ value, op }: ConditionSpec, { width }: NoteContext): readonly Note[] {
  if (value <= width || op === 'SCMP_CMP_MASKED_EQ') return []
  return [warn('note.truncated', { value: formatValue(value & width, 'hex') })]
}

function maskNote({ op, value, valueTwo }: ConditionSpec): readonly Note[] {
  if (op !== 'SCMP_CMP_MASKED_EQ' || (valueTwo & ~value) === 0n) return []
  return [warn('note.outside-mask', { value: formatValue(valueTwo & value, 'hex') })]
}

/** What to know about a case as a whole. */
export function notesOnCase({ conditions, ...effect }: Case, fallback: Effect): readonly Note[] {
  const repeated = new Set(conditions.map(({ index }) => index)).size < conditions.length
  return [
    ...(repeated ? [warn('note.repeated')] : []),
    ...(isSameEffect(effect, fallback) ? [hint('note.same-as-default')] : []),
  ]
}

function warn(code: string, params: Message['params'] = {}): Note {
  return { code, params, tone: 'warn' }
}

function hint(code: string, params: Message['params'] = {}): Note {
  return { code, params, tone: 'hint' }
}
