/** What a file's name ends in. */
export type FileEnding = '.json' | '.studio.json'

/** A name that needs no quoting in a shell, is not hidden and is no option; has the ending once. */
export function safeFileName(name: string, ending: FileEnding = '.json'): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/(\.studio|\.json)+$/i, '')
    .replace(/^[.-]+/, '')
    .replace(/[.-]+$/, '')
    .slice(0, 100)
  return `${plain || 'profile'}${ending}`
}
