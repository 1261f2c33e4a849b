import { decodeAliases } from './canonical.ts'
import type { Architecture, Catalog, Syscall, SyscallArgument, SyscallDetails } from './catalog.ts'
import { decodeTables } from './decode-numbers.ts'
import { digits, dockerDigits, type PackedCore, type PackedDetails, riskDigits } from './packed.ts'

const unrated = 'No known use in attacks beyond ordinary work.'

/** Unpacks the catalog; the data is ours, so what does not fit is an exception. */
export function decodeCore(packed: PackedCore): Catalog {
  const names = packed.names.split('\n')
  const syscalls = decodeSyscalls(names, packed)
  const byName = new Map(syscalls.map((call) => [call.name, call]))
  const architectures = packed.architectures.split('\n').map(decodeArchitecture)
  const byToken = new Map(architectures.map((arch) => [arch.token, arch]))
  const tables = decodeTables(packed.tables, names)
  const tableOf = (token: string) => tables.get(byToken.get(token)?.table ?? '')
  const numberOf = (name: string, token: string) => tableOf(token)?.numbers.get(name)
  const canonical = decodeAliases(packed.aliases, {
    isName: (name) => byName.has(name),
    exists: (name, token) => numberOf(name, token) !== undefined,
    tableOf: (token) => byToken.get(token)?.table,
  })
  return {
    syscalls,
    architectures,
    groups: packed.groups.split('\n').map((line) => {
      const [id = '', title = ''] = line.split('|')
      return { id, title }
    }),
    syscall: (name) => byName.get(name),
    architecture: (token) => byToken.get(token),
    numberOf,
    nameOf: (nr, token) => tableOf(token)?.names.get(nr),
    canonical,
  }
}

/** Unpacks the longer texts. */
export function decodeDetails(packed: PackedDetails): ReadonlyMap<string, SyscallDetails> {
  return new Map(packed.split('\n').map(decodeDetail))
}

function decodeDetail(line: string): [string, SyscallDetails] {
  const [name = '', summary = '', why = '', capabilities = '', ...references] = line.split('\t')
  const details = {
    summary,
    why: why === '' ? unrated : why,
    capabilities: words(capabilities),
    references: references.map((reference) => {
      const space = reference.indexOf(' ')
      return { id: reference.slice(0, space), text: reference.slice(space + 1) }
    }),
  }
  return [name, details]
}

function decodeSyscalls(names: readonly string[], packed: PackedCore): readonly Syscall[] {
  const groups = packed.groups.split('\n').map((line) => line.slice(0, line.indexOf('|')))
  const reasons = packed.reasons.split('\n').map(words)
  const since = packed.since.split('\n')
  const args = packed.args.split('\n').map(decodeArgument)
  const argsOf = packed.argsOf.split('\n')
  return names.map((name, index) => ({
    name,
    group: at(groups, digitAt(packed.groupOf, index)),
    risk: keyOf(riskDigits, packed.riskOf.charAt(index)),
    reasons: at(reasons, digitAt(packed.reasonsOf, index)),
    since: at(since, index) || undefined,
    docker: keyOf(dockerDigits, packed.dockerOf.charAt(index)),
    args: words(at(argsOf, index)).map((word) => at(args, Number.parseInt(word, 36))),
  }))
}

function decodeArgument(line: string): SyscallArgument {
  const [name = '', type = '', kind = '', traits = '', set = ''] = line.split('|')
  return {
    name,
    type,
    kind,
    width: traits.includes('w') ? 64 : 32,
    signed: traits.includes('s'),
    filterable: !traits.includes('p'),
    set: set === '' ? undefined : set,
  }
}

function decodeArchitecture(line: string): Architecture {
  const [token = '', table = '', audit = '', bits = '', endian = '', goName = ''] = line.split('|')
  return {
    token,
    name: token.replace('SCMP_ARCH_', '').toLowerCase(),
    table,
    audit: Number.parseInt(audit, 16),
    bits: bits === '64' ? 64 : 32,
    endian: endian === 'big' ? 'big' : 'little',
    goName: goName === '' ? undefined : goName,
  }
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}

function digitAt(column: string, index: number): number {
  return digits.indexOf(column.charAt(index))
}

function keyOf<K extends string>(table: Readonly<Record<K, string>>, digit: string): K {
  for (const key in table) if (table[key] === digit) return key
  throw new RangeError(`no meaning for ${digit}`)
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`nothing at ${index}`)
  return value
}
