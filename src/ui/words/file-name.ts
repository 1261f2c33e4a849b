/** A name that needs no quoting in a shell, is not hidden and is no option; has the ending once. */
export function safeFileName(name: string, ending = '.json'): string {
  const plain = withoutEnding(name, ending)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/(\.studio|\.json)+$/i, '')
    .replace(/^[.-]+/, '')
    .replace(/[.-]+$/, '')
    .slice(0, 100)
  return `${plain || 'profile'}${ending}`
}

/** The name of a file that was to end in this. */
export function withoutEnding(name: string, ending: string): string {
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name
}
