import type { Catalog } from '#catalog/catalog.ts'
import type { CallIdentity } from '../call-sums.ts'

/** The words of one line of a list. */
export interface ListWords {
  /** Words that could name a call, without what C and libseccomp put around them. */
  readonly names: readonly string[]
  /** The only number of the line. */
  readonly number: number | undefined
  /** Words that name none. */
  readonly strangers: number
  /** Blank, a comment, a title or punctuation. */
  readonly isEmpty: boolean
}

export interface Listed {
  readonly call: CallIdentity
  readonly number: number | undefined
  readonly line: number
}

const comment = /(?:^|\s)(?:#|\/\/|;|--).*$/
const macro = /\b(?:SCMP_SYS|__PNR_|__NR_|SYS_)\(?/g

/** Words around a list that say nothing: titles of columns, keys, C. */
const furniture = new Set(
  (
    'syscall syscalls names name count counts calls total number nr case default return switch break ' +
    'allow allowed system call'
  ).split(' '),
)

export function wordsOf(line: string): ListWords {
  const words = withoutBlocks(line)
    .replace(comment, '')
    .replace(macro, ' ')
    .split(/[\s,;:|"'`()[\]{}]+/)
    .filter((word) => word !== '' && word !== '-' && word !== '*' && word !== '=')
  const telling = words.filter((word) => !furniture.has(word.toLowerCase()))
  const numbers = telling.filter((word) => /^\d{1,15}$/.test(word))
  const names = telling.filter((word) => /^[a-z_][a-z0-9_]*$/i.test(word))
  return {
    names,
    number: numbers.length === 1 ? Number(numbers[0]) : undefined,
    strangers: telling.length - names.length - (names.length === 1 && numbers.length === 1 ? 1 : 0),
    isEmpty: telling.length === 0,
  }
}

/** True when the numbers beside the names are the calls' own (`openat 257`), not counts. */
export function areNumbers(listed: readonly Listed[], catalog: Catalog): boolean {
  const pairs = listed.filter(({ number }) => number !== undefined)
  if (pairs.length < 3) return false
  return catalog.architectures.some(({ token }) => {
    const own = pairs.filter(({ call, number }) => catalog.numberOf(call.name ?? '', token) === number)
    return own.length >= 0.8 * pairs.length
  })
}

/** The line without C's comments; one that is not closed stays. */
function withoutBlocks(line: string): string {
  let text = ''
  let from = 0
  for (;;) {
    const start = line.indexOf('/*', from)
    const end = start === -1 ? -1 : line.indexOf('*/', start + 2)
    if (end === -1) return text + line.slice(from)
    text += line.slice(from, start)
    from = end + 2
  }
}
