/** A line of what a tool prints for people: how far it stands in, its name and what is behind the colon. */
export interface PrintedLine {
  readonly indent: number
  readonly key: string
  readonly value: string
}

export function printedLines(text: string): readonly PrintedLine[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, space = '', key, value = ''] = /^(\s*)([^:]+?)\s*(?::\s*(.*?)\s*)?$/.exec(line) ?? []
    return key === undefined ? [] : [{ indent: space.length, key, value }]
  })
}

/** The lines that stand further in, below the first of that name. */
export function below(lines: readonly PrintedLine[], name: string): readonly PrintedLine[] {
  const start = lines.findIndex(({ key }) => key === name)
  const head = lines[start]
  if (head === undefined) return []
  const rest = lines.slice(start + 1)
  const end = rest.findIndex(({ indent }) => indent <= head.indent)
  return end < 0 ? rest : rest.slice(0, end)
}

export function valueAt(lines: readonly PrintedLine[], name: string): string | undefined {
  return lines.find(({ key }) => key === name)?.value
}
