import { encodeTables } from './encode-numbers.ts'
import { digits, dockerDigits, type PackedCore, type PackedDetails, riskDigits } from './packed.ts'
import type { SourceArgument, SourceOutcome, SourceTables } from './source-tables.ts'

/** Packs what every view needs; an incomplete or contradictory source is an exception. */
export function encodeCore(source: SourceTables): PackedCore {
  const names = source.syscalls.syscalls.map((call) => call.name)
  const groups = readGroups(source.groups)
  const risks = names.map((name) => source.risk.syscalls[name])
  const reasons = encodeColumn(risks.map((risk) => (risk?.reasons ?? []).join(' ')))
  return {
    names: inOrder(names).join('\n'),
    architectures: source.syscalls.arches.map(architectureLine).join('\n'),
    tables: encodeTables(source.syscalls),
    groups: groups.map((group) => `${group.id}|${group.title}`).join('\n'),
    groupOf: names.map((name) => digitOf(groupIndex(groups, name))).join(''),
    riskOf: risks.map((risk) => riskDigits[risk?.level ?? 'low']).join(''),
    reasons: reasons.values,
    reasonsOf: reasons.column,
    since: source.syscalls.syscalls.map((call) => call.since ?? '').join('\n'),
    dockerOf: names.map((name) => dockerDigits[dockerStatus(entry(source.defaults.syscalls, name))]).join(''),
    ...encodeArguments(names.map((name) => source.signatures.syscalls[name]?.args ?? [])),
    aliases: rows(source.aliases)
      .slice(1)
      .map((row) => row.join('|'))
      .join('\n'),
  }
}

/** Packs what is read when somebody looks at one call. */
export function encodeDetails(source: SourceTables): PackedDetails {
  const names = source.syscalls.syscalls.map((call) => call.name)
  const summaries = Object.fromEntries(rows(source.summaries).map(([name, summary]) => [name, summary]))
  const lines = names.map((name) => {
    const risk = source.risk.syscalls[name]
    const references = (risk?.cves ?? []).map(({ id, text }) => `${id} ${text}`)
    return [name, entry(summaries, name), risk?.why ?? '', (risk?.caps ?? []).join(' '), ...references].join(
      '\t',
    )
  })
  return lines.join('\n')
}

/**
 * What Docker's default profile does with a call, for its default capabilities on amd64.
 * A call that only arguments or a further capability open is `conditional`; one with a refusing rule of
 * its own, or listed for other architectures only, is `deny`.
 */
function dockerStatus({ outcome, class: kinds }: SourceOutcome): keyof typeof dockerDigits {
  if (outcome === 'allow') return 'allow'
  if (outcome === 'allow-some-args') return 'conditional'
  if (kinds.includes('unlisted')) return 'unlisted'
  return outcome === 'default' && kinds.includes('cap') ? 'conditional' : 'deny'
}

function architectureLine(arch: SourceTables['syscalls']['arches'][number]): string {
  return [arch.token, arch.table, arch.audit.toString(16), arch.bits, arch.endian, arch.go ?? ''].join('|')
}

interface SourceGroup {
  readonly id: string
  readonly title: string
  readonly members: readonly string[]
}

function readGroups(text: string): readonly SourceGroup[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', title = '', members = ''] = line.split('|')
      return { id, title, members: members.split(' ') }
    })
}

function groupIndex(groups: readonly SourceGroup[], name: string): number {
  const found = groups.filter((group) => group.members.includes(name))
  const [group] = found
  if (group === undefined || found.length > 1) throw new Error(`${name} is in ${found.length} groups`)
  return groups.indexOf(group)
}

function encodeArguments(calls: readonly (readonly SourceArgument[])[]): Pick<PackedCore, 'args' | 'argsOf'> {
  const lines = [...new Set(calls.flat().map(argumentLine))]
  const argsOf = calls.map((args) =>
    args.map((arg) => lines.indexOf(argumentLine(arg)).toString(36)).join(' '),
  )
  return { args: lines.join('\n'), argsOf: argsOf.join('\n') }
}

/** Traits: `w` 64 bits wide, `s` signed, `p` a pointer that no filter can follow. */
function argumentLine(arg: SourceArgument): string {
  const traits = [arg.width === 64 ? 'w' : '', arg.signed ? 's' : '', arg.filterable === false ? 'p' : '']
  return [arg.name, arg.type, arg.kind, traits.join(''), arg.set ?? ''].join('|')
}

function encodeColumn(cells: readonly string[]): { readonly values: string; readonly column: string } {
  const values = [...new Set(cells)]
  return { values: values.join('\n'), column: cells.map((cell) => digitOf(values.indexOf(cell))).join('') }
}

function digitOf(index: number): string {
  const digit = digits[index]
  if (digit === undefined) throw new Error(`no digit for ${index}`)
  return digit
}

function inOrder(names: readonly string[]): readonly string[] {
  if (names.toSorted().join() !== names.join()) throw new Error('names are not sorted')
  return names
}

function entry<T>(table: Readonly<Record<string, T>>, name: string): T {
  const value = table[name]
  if (value === undefined) throw new Error(`nothing said about ${name}`)
  return value
}

function rows(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
}
