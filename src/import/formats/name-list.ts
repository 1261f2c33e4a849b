/**
 * A plain list of calls, as people keep them: one a line, comma-separated, YAML, CSV with counts, `uniq -c`,
 * C macros, Chromium's `case __NR_openat:`. No format of anybody's; see https://libseccomp.org for the names.
 *     - openat        342 openat        SCMP_SYS(openat),        __NR_openat        openat   # needed
 * Prose holds names of calls too: six of ten words must be one.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { callNamed, createCallSums } from '../call-sums.ts'
import type { Context, Importer, Session, Verdict } from '../importer.ts'
import { areNumbers, type Listed, wordsOf } from '../name-list/words.ts'
import { textSession } from '../text-session.ts'

const leastShare = 0.6

/** What a profile or a log has, and a list never. */
const others = /SCMP_ACT_|defaultAction|\) += |resumed>|audit\(/

export const nameList: Importer = {
  id: 'name-list',
  label: 'List of system calls',
  kind: 'trace',
  repeats: undefined,
  recognise: (head, catalog) =>
    head.some((line) => others.test(line)) ? 0 : 0.75 * knownShare(head, catalog),
  open: createListReader,
}

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
    const { names, number, strangers, isEmpty } = wordsOf(text)
    if (isEmpty) return 'used'
    const calls = names.flatMap((name) => callNamed(name, catalog) ?? [])
    const missing = names.length - calls.length + strangers
    if (calls.length < leastShare * (calls.length + missing)) return 'foreign'
    unknown += missing
    const [only, ...rest] = calls
    const counted = only && rest.length === 0 && names.length === 1 ? number : undefined
    for (const call of calls) listed.push({ call, number: counted, line })
    return 'used'
  }

  function finish() {
    const isNumbered = areNumbers(listed, catalog)
    const sums = createCallSums()
    for (const { call, number, line } of listed) sums.add(call, line, isNumbered ? 1 : (number ?? 1))
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
