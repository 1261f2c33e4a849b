import type { Catalog } from '#catalog/catalog.ts'
import type { CallIdentity } from '../../evidence/call-sums.ts'

/** The words of one line of a list. */
export interface ListWords {
  /** Words that could name a call, without what C and libseccomp put around them. */
  readonly names: readonly string[]
  /** The numbers of the names, where each has one; without names, the count of the name before. */
  readonly numbers: readonly number[]
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
/** `#define __NR_read 0` tells a number and no count, `read(2)` the section of the manual. */
const define = /^\s*#\s*define\s+(\w+).*$/
const section = /(?<=\w)\(2\)/g
const inRule = /SCMP_SYS\(\s*\w+\s*\)/g
const countKey = /^[\s{]*["']?(?:count|counts|calls|times|hits)["']?\s*[:=]/i

/** Words around a list that say nothing: titles of columns, keys, C. */
const furniture = new Set(
  (
    'syscall syscalls names name count counts calls total number nr case default return switch break ' +
    'allow allowed system call counter dict map times hits used'
  ).split(' '),
)

export function wordsOf(line: string): ListWords {
  const words = plainOf(line)
    .split(/[\s,;:|"'`()[\]{}=]+/)
    .filter((word) => word !== '' && word !== '-' && word !== '*')
  const telling = words.filter((word) => !furniture.has(word.toLowerCase()))
  const names = telling.filter(isName)
  // A share or a time beside the only name is not its count.
  const told = names.length === 1 ? telling.filter((word) => !/^\d*\.\d+%?$|^\d+%$/.test(word)) : telling
  const numbers = told.filter(isNumber).map((word) => Number(word.replace('x', '')))
  const isPaired = numbers.length === names.length && arePairs(told)
  const isCount = names.length === 0 && told.length === 1 && numbers.length === 1 && countKey.test(line)
  const isTotal = names.length === 0 && told.length === numbers.length && words.length > telling.length
  return {
    names,
    numbers: isPaired || isCount ? numbers : [],
    strangers: told.length - names.length - (isPaired || isCount ? numbers.length : 0),
    isEmpty: !isCount && (told.length === 0 || isTotal),
  }
}

const isName = (word: string) => /^[a-z_][a-z0-9_]*$/i.test(word) && !isNumber(word)
const isNumber = (word: string) => /^x?\d{1,15}$/.test(word)

/** `read 5 write 3` or `5 read 3 write`. */
function arePairs(words: readonly string[]): boolean {
  return words.every(
    (word, at) => isNumber(word) === (at % 2 === 0 ? isNumber(words[0] ?? '') : !isNumber(words[0] ?? '')),
  )
}

/** The line without C's words and comments; of a rule of libseccomp only what it is about. */
function plainOf(line: string): string {
  const rule = line.match(inRule)
  return withoutBlocks(rule === null ? line : rule.join(' '))
    .replace(define, '$1')
    .replace(comment, '')
    .replace(section, '')
    .replace(macro, ' ')
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
