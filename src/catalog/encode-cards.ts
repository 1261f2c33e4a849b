import type { SourceOutcome, SourceTables } from './source-tables.ts'

/** Packs what a call's card says beyond the details, in one line a call; a name that no table has is an exception. */
export function encodeCards(source: SourceTables): string {
  const names = source.syscalls.syscalls.map((call) => call.name)
  const advice = columns(source.advice, names)
  const manuals = columns(source.manuals, names)
  const siblings = siblingsByName(source.siblings, names)
  return names
    .map((name) => {
      const { podman, ...docker } = entry(source.defaults.syscalls, name)
      const own = [...(siblings.get(name) ?? [])].join(' ')
      const manual = manuals.get(name) ?? '-'
      return [
        advice.get(name) ?? '',
        own,
        manual === name ? '' : manual,
        outcomeText(docker),
        outcomeText(podman),
      ].join('\t')
    })
    .join('\n')
}

/** `allow`, `errno:38`, …, then what else opens it: capabilities, `kernel:4.8`, `arch` for other architectures. */
function outcomeText({ outcome, class: kinds, caps = [], minKernel }: SourceOutcome): string {
  const kernel = minKernel === undefined ? [] : [`kernel:${minKernel}`]
  const arch = kinds.includes('arch') ? ['arch'] : []
  return [outcome, ...caps.map((each) => each.replace('CAP_', '')), ...kernel, ...arch].join(' ')
}

function columns(text: string, names: readonly string[]): ReadonlyMap<string, string> {
  const rows = text
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const [name = '', value = ''] = line.split('\t')
      if (!names.includes(name)) throw new Error(`no call ${name}`)
      return [name, value]
    })
  return new Map(rows)
}

function siblingsByName(text: string, names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const family of text.trim().split('\n')) {
    const members = family.split(' ')
    for (const name of members) {
      if (!names.includes(name)) throw new Error(`no call ${name}`)
      const own = found.get(name) ?? new Set()
      found.set(name, own)
      for (const each of members) if (each !== name) own.add(each)
    }
  }
  return found
}

function entry(table: SourceTables['defaults']['syscalls'], name: string) {
  const value = table[name]
  if (value === undefined) throw new Error(`nothing said about ${name}`)
  return value
}
