import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'

/** A YAML value with every scalar as it is written: numbers keep all digits, `yes` stays a word. */
export type YamlValue =
  | { readonly kind: 'text'; readonly text: string; readonly isPlain: boolean }
  | { readonly kind: 'list'; readonly items: readonly YamlValue[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, YamlValue> }

/** Kubernetes keeps no object above 1.5 MiB. */
const mostCharacters = 2 << 20
const mostDepth = 64

/**
 * The documents of a YAML text. Aliases, anchors, merge keys, tags and repeated keys are refused: what a
 * profile allows must stand where it is read.
 */
export async function readYaml(text: string, name: string): Promise<Result<readonly YamlValue[], Message>> {
  if (isTooDeep(text)) return failed({ code: 'yaml-too-deep', params: { name } })
  const yaml = await import('yaml')
  const lines = new yaml.LineCounter()
  const documents = yaml.parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line
  const values: YamlValue[] = []
  for (const document of [...documents]) {
    const [error] = [...document.errors, ...document.warnings]
    if (error) return failed(refusal(error, name, lineAt(error.pos[0])))
    const found: { what: string; at: number | undefined }[] = []
    const note = (what: string, node: { readonly range?: readonly number[] | null | undefined }) => {
      found.push({ what, at: node.range?.[0] })
      return yaml.visit.BREAK
    }
    yaml.visit(document, {
      Alias: (_, node) => note('an alias', node),
      Node: (_, node) => {
        if ('anchor' in node && node.anchor !== undefined) return note('an anchor', node)
        return node.tag !== undefined && /^[!<]|^tag:(?!yaml\.org,2002:(?:str|map|seq)$)/.test(node.tag)
          ? note('a tag', node)
          : undefined
      },
      Pair: (_, pair) =>
        yaml.isScalar(pair.key) && pair.key.value === '<<' ? note('a merge key', pair.key) : undefined,
    })
    const [first] = found
    if (first)
      return failed({ code: 'yaml-refused', params: { name, what: first.what, line: lineAt(first.at) } })
    if (document.contents !== null) values.push(toValue(document.contents, yaml))
  }
  return ok(values)
}

function refusal(error: { readonly code: string }, name: string, line: number): Message {
  if (error.code === 'DUPLICATE_KEY') {
    return { code: 'yaml-refused', params: { name, line, what: 'the same key twice' } }
  }
  if (error.code === 'TAG_RESOLVE_FAILED')
    return { code: 'yaml-refused', params: { name, line, what: 'a tag' } }
  return { code: 'yaml-unreadable', params: { name, line } }
}

type Yaml = typeof import('yaml')

/** The depth is bounded before, so this may call itself. */
function toValue(node: unknown, yaml: Yaml): YamlValue {
  if (yaml.isMap(node)) {
    const entries = node.items.map(({ key, value }) => {
      const text = yaml.isScalar(key) ? String(key.value) : ''
      return [text, toValue(value, yaml)] as const
    })
    return { kind: 'map', entries: new Map(entries) }
  }
  if (yaml.isSeq(node)) return { kind: 'list', items: node.items.map((item) => toValue(item, yaml)) }
  if (!yaml.isScalar(node)) return { kind: 'text', text: '', isPlain: true }
  return { kind: 'text', text: String(node.value ?? ''), isPlain: node.type === 'PLAIN' }
}

/** Looks at indents and brackets alone, in one pass: a parser would have called itself as deep already. */
function isTooDeep(text: string): boolean {
  if (text.length > mostCharacters) return true
  let brackets = 0
  const indents: number[] = []
  for (const line of text.split('\n')) {
    const lead = /^[ \t]*(?:[-?:] +)*/.exec(line)?.[0] ?? ''
    if (lead.length === line.length) continue
    const starts = [...lead.matchAll(/[-?:]/g)].length
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= lead.length) indents.pop()
    indents.push(lead.length)
    for (const character of line) {
      if (character === '[' || character === '{') brackets++
      else if ((character === ']' || character === '}') && brackets > 0) brackets--
      if (brackets > mostDepth) return true
    }
    if (indents.length + starts + brackets > mostDepth) return true
  }
  return false
}
