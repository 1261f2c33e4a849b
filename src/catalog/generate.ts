import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { encodeCore, encodeDetails } from './encode.ts'
import { encodeCards } from './encode-cards.ts'
import { encodeConstants } from './encode-constants.ts'
import type { SourceTables } from './source-tables.ts'

const source = fileURLToPath(new URL('./source/', import.meta.url))
const target = fileURLToPath(new URL('./data/', import.meta.url))

/** The files of `data/` by name, made from `source/` alone: same source, same bytes. */
export function generate(): ReadonlyMap<string, string> {
  const tables = readSource()
  return new Map([
    ['core.ts', moduleText('core', encodeCore(tables))],
    ['details.ts', moduleText('details', encodeDetails(tables))],
    ['cards.ts', moduleText('cards', encodeCards(tables))],
    ['constants.ts', moduleText('constants', encodeConstants(tables))],
    ['meanings.ts', moduleText('meanings', read('meanings.txt'))],
    ['threats.ts', moduleText('threats', read('threats.json'))],
    ['systemd-groups.ts', moduleText('groups', read('systemd-groups.txt'))],
    ['template-moby-default.ts', moduleText('text', read('profiles/moby-default.json'))],
    [
      'template-containers-common-default.ts',
      moduleText('text', read('profiles/containers-common-default.json')),
    ],
  ])
}

export function main(): void {
  for (const [name, text] of generate()) {
    writeFileSync(target + name, text)
    console.log(`${name}: ${text.length} characters`)
  }
}

export function readSource(): SourceTables {
  return {
    syscalls: JSON.parse(read('syscalls.json')),
    signatures: JSON.parse(read('signatures.json')),
    defaults: JSON.parse(read('defaults.json')),
    risk: JSON.parse(read('risk.json')),
    constants: JSON.parse(read('constants.json')),
    groups: read('groups.txt'),
    aliases: read('aliases.tsv'),
    summaries: read('summaries.tsv'),
    advice: read('advice.tsv'),
    siblings: read('siblings.txt'),
    manuals: read('manuals.tsv'),
  }
}

function read(name: string): string {
  return readFileSync(source + name, 'utf8')
}

function moduleText(name: string, value: unknown): string {
  return `// Generated from ../source by \`npm run catalog\`; edits are lost.\nexport const ${name} = ${literal(value)}\n`
}

/** As TypeScript, with long texts over several lines so that a change shows as one. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `\`${value.replaceAll(/[\\`]|\$\{/g, '\\$&')}\``
  if (Array.isArray(value)) return `[\n${value.map(literal).join(',\n')},\n]`
  if (typeof value !== 'object' || value === null) return String(value)
  const members = Object.entries(value).map(([key, member]) => `${key}: ${literal(member)},\n`)
  return `{\n${members.join('')}}`
}
