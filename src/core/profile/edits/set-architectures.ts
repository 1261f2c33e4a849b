import type { Message } from '../../base/message.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { editWords } from './edit-words.ts'
import { layoutOf } from './list.ts'
import { arrayIn, memberOf, type Readable } from './locate.ts'
import { editMembers } from './members.ts'
import { type Style, styleOf } from './style.ts'
import type { TextEdit } from './text-edit.ts'
import { writeTokens } from './write.ts'

/** What becomes of an `archMap`: without word the edit is refused, for Docker refuses both keys together. */
export type ArchMapChoice = 'keep' | 'replace'

/** Makes the tokens the profile's `architectures`. */
export function setArchitectures(
  reading: Readable,
  text: string,
  tokens: readonly string[],
  archMap: ArchMapChoice = 'keep',
): Result<readonly TextEdit[], Message> {
  const { profile, root } = reading
  const style = styleOf(text, root)
  const list = arrayIn(root, 'architectures')
  const isMapped = profile.archMap !== undefined && profile.archMap.length > 0
  if (isMapped && archMap === 'keep') {
    return failed({ code: 'edit-arch-map', params: { entries: profile.archMap.length } })
  }
  if (isMapped && list === undefined) return ok(replaceMap(reading, text, tokens, style))
  const map = isMapped ? [{ key: 'archMap', value: undefined, after: [] }] : []
  if (list !== undefined) {
    return ok([
      ...editWords(text, list, tokens, { ...style, lines: style.names }),
      ...editMembers(text, root, map, style),
    ])
  }
  const value = (indent: string): string => writeTokens(tokens, style, indent)
  const after = ['defaultAction', 'defaultErrnoRet', 'defaultErrno']
  return ok(editMembers(text, root, [{ key: 'architectures', value, after }], style))
}

/** The map's place in the file becomes the list's. */
function replaceMap(reading: Readable, text: string, tokens: readonly string[], style: Style): TextEdit[] {
  const { root } = reading
  const member = memberOf(root, 'archMap')
  if (member === undefined) return []
  const list = { start: root.start, end: root.end, items: root.members }
  const { indent } = layoutOf(text, list, style, style.root)
  const { key, value } = member
  return [
    { start: key.start, end: key.end, text: '"architectures"' },
    { start: value.start, end: value.end, text: writeTokens(tokens, style, indent) },
  ]
}
