/** What constants mean, a few words each: lines `NAME words`, by hand. */
export function decodeMeanings(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const space = line.indexOf(' ')
        return [line.slice(0, space), line.slice(space + 1)] as const
      }),
  )
}
