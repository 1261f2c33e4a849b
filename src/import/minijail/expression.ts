import { maxValue, type Operator } from '#core/profile.ts'

/** What a profile cannot say, or what two versions of minijail understand differently. */
export class Inexpressible extends Error {}

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
 * `arg0 == 1 && arg1 in 3 || arg2 & 4` as alternatives, each a list of conditions that hold together.
 * Two conditions on one argument are refused: runtimes take them for alternatives.
 */
export function alternatives(expression: string, worth: Worth): readonly (readonly Condition[])[] {
  if (/[{};,]/.test(expression))
    throw new Inexpressible('versions of minijail read its second part differently')
  const all = expression.split('||').flatMap((product) => {
    const atoms = product.split('&&').map((atom) => conditionsOf(atom.trim(), worth))
    return atoms.reduce<readonly (readonly Condition[])[]>(
      (found, atom) => limited(found.flatMap((before) => atom.map((condition) => [...before, condition]))),
      [[]],
    )
  })
  for (const conditions of all) {
    if (new Set(conditions.map(({ index }) => index)).size < conditions.length) {
      throw new Inexpressible('it compares one argument twice, which runtimes read as alternatives')
    }
  }
  return limited(all)
}

function limited<T>(list: readonly T[]): readonly T[] {
  if (list.length > mostAlternatives) throw new Inexpressible('it has too many alternatives')
  return list
}

/** The alternatives of one comparison: more than one for `&` with several bits, any of which may be set. */
function conditionsOf(atom: string, worth: Worth): readonly Condition[] {
  const [, digit, sign = '', constant = ''] =
    /^arg([0-5])\s*(==|!=|<=|>=|<|>|&|in\b)\s*(.+)$/.exec(atom) ?? []
  if (digit === undefined) throw new Inexpressible(`“${atom}” is no comparison`)
  const [index, value] = [Number(digit), constantOf(constant, worth)]
  const op = operators[sign]
  if (op !== undefined) return [{ index, value, op }]
  if (sign === 'in') return [{ index, value: ~value & maxValue, valueTwo: 0n, op: 'SCMP_CMP_MASKED_EQ' }]
  return bitsOf(value).map((bit) => ({ index, value: bit, valueTwo: bit, op: 'SCMP_CMP_MASKED_EQ' }))
}

function bitsOf(value: bigint): readonly bigint[] {
  const bits = Array.from({ length: 64 }, (_, at) => 1n << BigInt(at)).filter((bit) => (value & bit) !== 0n)
  if (bits.length === 0) throw new Inexpressible('it tests no bit')
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
  throw new Inexpressible(`“${term}” is no number`)
}
