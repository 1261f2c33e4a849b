/**
 * slim's report of a container, `creport.json`: https://github.com/slimtoolkit/slim
 *     {"monitors":{"pt":{"enabled":true,"arch_name":"amd64","syscall_stats":{"257":{"num":257,"name":"openat","count":9}}}}}
 * Better than slim's profile: it has the counts, and numbers that its old table could not name.
 */
import type { Catalog } from '#catalog/catalog.ts'
import { failed, ok } from '#core/base/result.ts'
import type { CallTally } from '#core/base/tally.ts'
import { parseJson } from '#core/json/parse.ts'
import type { Node } from '#core/json/tree.ts'
import { nameNumbers } from '../architecture/number-architecture.ts'
import { textAt, valueAt } from '../lines/json-line.ts'
import { type Reader, whole } from '../reader.ts'

export const slimReport: Reader<'trace'> = {
  id: 'slim-report',
  kind: 'trace',
  recognise: ({ text }) =>
    /^\s*\{/.test(text) && /"monitors"\s*:/.test(text) && /"pt"\s*:\s*\{/.test(text) ? 1 : 0,
  open: whole(async (text, { name, catalog }) => {
    const parsed = parseJson(text, 'exact')
    if (parsed.kind === 'error') return failed({ code: 'document-unreadable', params: { name } })
    const monitor = valueAt(parsed.value.tree, 'monitors', 'pt')
    const arch = architectureOf(textAt(monitor, 'arch_name'), catalog)
    const stats = valueAt(monitor, 'syscall_stats')
    const found =
      stats?.kind === 'object' ? stats.members.map(({ value }) => callOf(value, arch, catalog)) : []
    const { calls, warnings } = nameNumbers(
      found.filter((call) => call !== undefined),
      catalog,
    )
    const lines = text.split('\n').length
    if (calls.length === 0) return failed({ code: 'no-syscalls-found', params: { name, lines } })
    const source = { name, format: 'slim-report', lines, bytes: text.length }
    return ok({ tally: { version: 1, calls, sources: [source], skipped: [], warnings } })
  }),
}

/** slim writes Go's names. */
function architectureOf(printed: string | undefined, catalog: Catalog): string | undefined {
  const goName = printed === '386' ? 'x86' : printed
  const is = (architecture: Catalog['architectures'][number]) =>
    architecture.goName === goName || architecture.name === goName
  return goName === undefined ? undefined : catalog.architectures.find(is)?.token
}

function callOf(entry: Node, arch: string | undefined, catalog: Catalog): CallTally | undefined {
  const [nr, calls] = [Number(textAt(entry, 'num')), Number(textAt(entry, 'count'))]
  if (!Number.isSafeInteger(nr) || nr < 0 || !Number.isSafeInteger(calls) || calls < 1) return undefined
  const name = arch === undefined ? undefined : catalog.nameOf(nr, arch)
  const seen = { calls, errors: {}, args: [], firstLine: 0, lastLine: 0 }
  return { arch: arch ?? null, name: name ?? null, nr, ...seen }
}
