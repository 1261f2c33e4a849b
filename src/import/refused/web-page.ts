import { failed } from '#core/base/result.ts'
import type { Tally } from '#core/base/tally.ts'
import type { Reader } from '../reader.ts'

/** A page with fewer calls shows examples. */
const callsOfPage = 12

/** A page of a bug tracker may hold a whole log; one that explains a few calls is none. */
export const webPage: Reader<'trace'> = {
  id: 'web-page',
  kind: 'trace',
  recognise: ({ text }) => (/^\s*<(!doctype html|html|head|body|\?xml)/i.test(text) ? 1 : 0),
  async open(file) {
    const read = await file.lines()
    if (read.kind === 'ok' && isLog(read.value.tally)) return read
    return failed({ code: 'web-page', params: { name: file.name } })
  },
}

function isLog({ calls, sources }: Tally): boolean {
  return (
    sources.some(({ format }) => format !== 'name-list') &&
    calls.reduce((sum, { calls: times }) => sum + times, 0) >= callsOfPage
  )
}
