import { maxValue, type Operator } from '#core/profile/profile.ts'

/** Why a profile cannot say a condition; the words are in `profiles/words.ts`. */
export type Obstacle =
  | 'two-parts'
  | 'argument-twice'
  | 'too-many'
  | 'no-comparison'
  | 'no-number'
  | 'unknown-constant'

/** Thrown where a condition is met that a profile cannot say, with the part that is to blame. */
export class Inexpressible extends Error {
  constructor(
    readonly obstacle: Obstacle,
    readonly part: string,
  ) {
    super(obstacle)
  }
}

export interface Condition {
  readonly index: number
  readonly value: bigint
  readonly valueTwo?: bigint | undefined
  readonly op: Operator
}

type Worth = (name: string) => bigint

const operators: Readonly<Record<string, Operator>> = {
  '==': 'SCMP_CMP_EQ',
  '!=': 'SCMP_CMP_NE',
  '<': 'SCMP_CMP_LT',
  '<=': 'SCMP_CMP_LE',
  '>': 'SCMP_CMP_GT',
  '>=': 'SCMP_CMP_GE',
}

const mostAlternatives = 64

/**
 * One condition, `arg0 == 1 && arg1 in 3`, as alternatives, each a list of comparisons that hold together.
 * Two comparisons of one argument are refused: runtimes take them for alternatives.
 */
export function alternatives(expression: string, worth: Worth): readonly (readonly Condition[])[] {
  if (/[{};,]/.test(expression)) throw new Inexpressible('two-parts', expression)
  const atoms = expression.split('&&').map((atom) => conditionsOf(atom.trim(), worth))
  const all = atoms.reduce<readonly (readonly Condition[])[]>(
    (found, atom) => limited(found.flatMap((before) => atom.map((condition) => [...before, condition]))),
    [[]],
  )
  const isTwice = (conditions: readonly Condition[]) =>
    new Set(conditions.map(({ index }) => index)).size < conditions.length
  if (all.some(isTwice)) throw new Inexpressible('argument-twice', expression)
  return all
}

function limited<T>(list: readonly T[]): readonly T[] {
  if (list.length > mostAlternatives) throw new Inexpressible('too-many', '')
  return list
}

/** The alternatives of one comparison: more than one for `&` with several bits, any of which may be set. */
function conditionsOf(atom: string, worth: Worth): readonly Condition[] {
  const [, digit, sign = '', constant = ''] =
    /^arg([0-5])\s*(==|!=|<=|>=|<|>|&|in\b)\s*(.+)$/.exec(atom) ?? []
  if (digit === undefined) throw new Inexpressible('no-comparison', atom)
  const [index, value] = [Number(digit), constantOf(constant, worth)]
  const op = operators[sign]
  if (op !== undefined) return [{ index, value, op }]
  if (sign === 'in') return [{ index, value: ~value & maxValue, valueTwo: 0n, op: 'SCMP_CMP_MASKED_EQ' }]
  return bitsOf(value).map((bit) => ({ index, value: bit, valueTwo: bit, op: 'SCMP_CMP_MASKED_EQ' }))
}

function bitsOf(value: bigint): readonly bigint[] {
  const bits = Array.from({ length: 64 }, (_, at) => 1n << BigInt(at)).filter((bit) => (value & bit) !== 0n)
  if (bits.length === 0) throw new Inexpressible('no-comparison', '& 0')
  return bits
}

/** `A|B`, `~A`, `(A|B)`, names and numbers in C's notation. */
function constantOf(text: string, worth: Worth): bigint {
  const bare = text.trim()
  const parts = bare.split('|').map((part) => part.trim())
  if (/^~?\([^()]*\)$/.test(bare)) {
    const inner = constantOf(bare.replace(/^~?\(|\)$/g, ''), worth)
    return bare.startsWith('~') ? ~inner & maxValue : inner
  }
  return parts.reduce((sum, part) => sum | termOf(part, worth), 0n)
}

function termOf(term: string, worth: Worth): bigint {
  if (term.startsWith('~')) return ~termOf(term.slice(1).trim(), worth) & maxValue
  if (/^0x[0-9a-f]{1,16}$/i.test(term)) return BigInt(term)
  if (/^0[0-7]{1,22}$/.test(term)) return BigInt(`0o${term.slice(1)}`) & maxValue
  if (/^(?:0|-?[1-9]\d{0,19})$/.test(term)) return BigInt(term) & maxValue
  if (/^[A-Z_][A-Z0-9_]*$/.test(term)) return worth(term) & maxValue
  throw new Inexpressible('no-number', term)
}
