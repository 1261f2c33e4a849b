import type { PackedConstants } from './packed.ts'
import type { SourceConstantSet, SourceTables } from './source-tables.ts'

/** Tables whose headers were not read of their own: their family's values. */
const relatives: Readonly<Record<string, string>> = { parisc64: 'parisc', s390: 's390x' }

/** Packs the values of named arguments, each set with what other architectures have otherwise. */
export function encodeConstants(source: SourceTables): PackedConstants {
  return {
    sets: Object.entries(source.constants.sets).map(setText).join(''),
    tables: source.syscalls.arches
      .map(({ token, table }) => `${token} ${relatives[table] ?? table}`)
      .join('\n'),
  }
}

function setText([id, { kind, enumMask, values, arch }]: readonly [string, SourceConstantSet]): string {
  const others = Object.entries(arch ?? {}).map(([table, own]) => `@${table} ${words(own)}\n`)
  return `#${id} ${kind} ${enumMask ?? '0'}\n${words(values)}\n${others.join('')}`
}

function words(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value ?? '-'}`)
    .join(' ')
}
