/** A file in an archive. Its bytes can be read once, before the next entry is asked for. */
export interface Entry {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What systems put into archives besides the files: resource forks, folder settings. */
export function isLitter(name: string): boolean {
  return /(?:^|\/)(?:\._[^/]*|__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name)
}

/** A name from an archive as a label: no control characters, no way out of its folder, not endless. */
export function labelOf(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const plain = parts.join('/').replaceAll(/[\p{Cc}\p{Cf}]/gu, '\ufffd')
  return plain.length > 200 ? `…${plain.slice(-200)}` : plain
}

/** The same chunks, for a reader that may stop early: what it leaves can be read on. */
export function stillOpen(chunks: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) }
}
