import { editWords } from './edit-words.ts'
import { arrayIn, type Readable } from './locate.ts'
import { editMembers, type MemberChange } from './members.ts'
import { styleOf } from './style.ts'
import type { TextEdit } from './text-edit.ts'
import { writeTokens } from './write.ts'

const architectureKeys = ['defaultAction', 'defaultErrnoRet', 'defaultErrno', 'architectures', 'archMap']

/** Makes these the `flags` with which the filter is loaded; none takes the key out. */
export function setFlags(reading: Readable, text: string, flags: readonly string[]): readonly TextEdit[] {
  const { root } = reading
  const style = styleOf(text, root)
  const list = arrayIn(root, 'flags')
  if (list !== undefined && (flags.length > 0 || list.items.length === 0)) {
    return editWords(text, list, flags, { ...style, lines: style.root })
  }
  const value = flags.length === 0 ? undefined : (indent: string) => writeTokens(flags, style, indent)
  return editMembers(text, root, [{ key: 'flags', value, after: architectureKeys }], style)
}

/** Who is asked about calls with `SCMP_ACT_NOTIFY`. */
export interface Listener {
  /** Path of a socket; empty: nobody. */
  readonly path: string
  /** Handed to whoever listens, as it is. */
  readonly metadata: string
}

/** Sets `listenerPath` and `listenerMetadata`; what is empty goes. */
export function setListener(reading: Readable, text: string, listener: Listener): readonly TextEdit[] {
  const { root, profile } = reading
  const { listenerPath = '', listenerMetadata = '' } = profile
  const change = (key: string, old: string, word: string): readonly MemberChange[] => {
    if (old === word) return []
    const value = word === '' ? undefined : () => JSON.stringify(word)
    return [{ key, value, after: [...architectureKeys, 'flags', 'listenerPath'] }]
  }
  const changes = [
    ...change('listenerPath', listenerPath, listener.path),
    ...change('listenerMetadata', listenerMetadata, listener.metadata),
  ]
  return editMembers(text, root, changes, styleOf(text, root))
}
