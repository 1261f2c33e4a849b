export interface PolicyLine {
  readonly text: string
  /** 1-based, of its first part. */
  readonly line: number
}

/** The lines of a policy without comments, with those joined that end in a backslash. */
export function policyLines(text: string): readonly PolicyLine[] {
  const lines: PolicyLine[] = []
  let open: PolicyLine | undefined
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const bare = raw.replace(/#.*$/, '').trim()
    const goesOn = bare.endsWith('\\')
    const part = goesOn ? bare.slice(0, -1).trim() : bare
    const joined = { text: `${open?.text ?? ''} ${part}`.trim(), line: open?.line ?? index + 1 }
    open = goesOn ? joined : undefined
    if (!goesOn && joined.text !== '') lines.push(joined)
  }
  if (open !== undefined && open.text !== '') lines.push(open)
  return lines
}
