/** A name that needs no quoting in a shell, is not hidden and is no option; always ends in `.json`. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/(\.json)+$/i, '')
    .replace(/^[.-]+/, '')
    .replace(/[.-]+$/, '')
    .slice(0, 100)
  return `${plain || 'profile'}.json`
}
