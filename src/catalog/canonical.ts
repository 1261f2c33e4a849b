import type { Catalog } from './catalog.ts'
import { unspell } from './spelling.ts'

/** What `canonical` needs to know of the catalog. */
interface Names {
  isName(name: string): boolean
  exists(name: string, arch: string): boolean
  tableOf(arch: string): string | undefined
}

interface Alias {
  readonly name: string
  /** `strace`, `audit`, `kernel`, or `other` for a source that no tool stands for. */
  readonly tool: string
  /** Number tables for which the tool prints it; empty for all. */
  readonly tables: readonly string[]
}

/**
 * Unpacks the aliases into `canonical`.
 * A libseccomp name that exists on the architecture is taken as it is: `select` in an i386 log may be old
 * strace's word for `_newselect`, but the log does not tell. Only a kernel entry point (`__ia32_sys_getuid`)
 * says for sure that the kernel's own naming is meant.
 */
export function decodeAliases(packed: string, names: Names): Catalog['canonical'] {
  const aliases = readAliases(packed)
  return (printed, tool, arch) => {
    // Nearly every name of a log, and logs have millions: no spelling is taken apart for it.
    if (names.isName(printed) && (arch === undefined || names.exists(printed, arch))) return printed
    for (const { name, entryPoint } of unspell(printed)) {
      const found = resolve({ name, entryPoint, tool: entryPoint ? 'kernel' : tool, arch }, aliases, names)
      if (found !== undefined) return found
    }
    return undefined
  }
}

interface Question {
  readonly name: string
  readonly entryPoint: boolean
  readonly tool: string
  readonly arch: string | undefined
}

function resolve(
  { name, entryPoint, tool, arch }: Question,
  aliases: ReadonlyMap<string, readonly Alias[]>,
  names: Names,
): string | undefined {
  const all = aliases.get(name) ?? []
  const table = arch === undefined ? undefined : names.tableOf(arch)
  const there = (alias: Alias) => table === undefined || arch === undefined || names.exists(alias.name, arch)
  const here = all.filter((alias) => alias.tool === tool && isFor(alias, table) && there(alias))
  const exact = names.isName(name) ? name : undefined
  if (exact !== undefined) {
    if (entryPoint && table !== undefined && here.length > 0) return only(here)
    if (arch === undefined || table === undefined || names.exists(exact, arch)) return exact
  }
  return (
    only(here) ??
    only(all.filter((alias) => alias.tool === tool && there(alias))) ??
    exact ??
    only(all.filter(there)) ??
    only(all)
  )
}

function isFor(alias: Alias, table: string | undefined): boolean {
  return table === undefined || alias.tables.length === 0 || alias.tables.includes(table)
}

/** The one name on which all agree. */
function only(aliases: readonly Alias[]): string | undefined {
  const [first, ...rest] = aliases
  return rest.every((alias) => alias.name === first?.name) ? first?.name : undefined
}

function readAliases(packed: string): ReadonlyMap<string, readonly Alias[]> {
  const aliases = new Map<string, Alias[]>()
  for (const line of packed.split('\n')) {
    const [printed = '', name = '', tool = '', tables = ''] = line.split('|')
    const list = aliases.get(printed) ?? []
    list.push({ name, tool, tables: tables === '*' ? [] : tables.split(' ') })
    aliases.set(printed, list)
  }
  return aliases
}
