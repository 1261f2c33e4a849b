/**
 * A plain list of calls, as people keep them: one a line, comma-separated, YAML, CSV with counts, `uniq -c`,
 * C macros, Chromium's `case __NR_openat:`. No format of anybody's; see https://libseccomp.org for the names.
 *     - openat        342 openat        SCMP_SYS(openat),        __NR_openat        openat   # needed
 * Prose holds names of calls too: six of ten words must be one.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { callNamed, createCallSums } from '../../evidence/call-sums.ts'
import type { Context, Session, Verdict } from '../../lines/session.ts'
import { textSession } from '../../lines/text-session.ts'
import { logFormat } from '../../reader.ts'
import { areNumbers, type Listed, wordsOf } from './words.ts'

const leastShare = 0.6

/** What a profile or a log has, and a list never. */
const others = /SCMP_ACT_(?!ALLOW\b.*SCMP_SYS)|defaultAction|\) += |resumed>|audit\(/

export const nameList = logFormat({
  id: 'name-list',
  recognise: ({ lines, catalog }) =>
    lines.some((line) => others.test(line)) ? 0 : 0.75 * knownShare(lines, catalog),
  session: createListReader,
})

/** The share of all words that name a call; 0 below what makes a list. */
function knownShare(head: readonly string[], catalog: Catalog): number {
  const words = head.map(wordsOf)
  const names = words.flatMap((line) => line.names)
  const known = names.filter((name) => callNamed(name, catalog) !== undefined).length
  const all = names.length + words.reduce((sum, { strangers }) => sum + strangers, 0)
  return known > 1 && known >= leastShare * all ? known / all : 0
}

function createListReader({ catalog, sureness = 0 }: Context): Session {
  const listed: Listed[] = []
  let unknown = 0

  function read(text: string, line: number): Verdict {
    const { names, numbers, strangers, isEmpty } = wordsOf(text)
    // A comment in front may be of another format, whose lines a list could be read from too.
    if (isEmpty) return listed.length > 0 ? 'used' : 'foreign'
    if (names.length === 0 && numbers.length === 1) return countLast(numbers[0], line)
    const calls = names.flatMap((name) => callNamed(name, catalog) ?? [])
    const missing = names.length - calls.length + strangers
    if (calls.length < leastShare * (calls.length + missing)) return 'foreign'
    unknown += missing
    names.forEach((name, at) => {
      const call = callNamed(name, catalog)
      if (call !== undefined) listed.push({ call, number: numbers[at], line })
    })
    return 'used'
  }

  /** `"calls": 5` behind `"syscall": "read"`, a line each. */
  function countLast(number: number | undefined, line: number): Verdict {
    const last = listed.at(-1)
    if (last === undefined || last.number !== undefined || line > last.line + 4) return 'foreign'
    listed[listed.length - 1] = { ...last, number }
    return 'used'
  }

  function finish() {
    const isNumbered = areNumbers(listed, catalog)
    const sums = createCallSums()
    for (const { call, number, line } of listed) {
      const times = isNumbered ? 1 : (number ?? 1)
      if (times > 0) sums.add(call, line, times)
    }
    const hasCounts = !isNumbered && listed.some(({ number }) => number !== undefined)
    return {
      calls: sums.list(),
      warnings: [
        ...(hasCounts ? [] : [{ code: 'list-without-counts', params: {} }]),
        ...(unknown > 0 ? [{ code: 'words-unknown', params: { count: unknown } }] : []),
      ],
    }
  }

  // Where the head is no list, a word alone in a line is the output of a program.
  const shape = { shortest: sureness === 0 ? Number.POSITIVE_INFINITY : 1, longest: 1 << 16 }
  return textSession(shape, { read, finish, explain: () => 'unknown-name' })
}
