import type { Rule } from '../profile.ts'
import { objectOf, type Readable } from './locate.ts'
import { editMembers } from './members.ts'
import { styleOf } from './style.ts'
import type { TextEdit } from './text-edit.ts'

const before = ['names', 'name', 'action', 'errnoRet', 'errno', 'args']

/** Makes the words the rule's comment; without words the comment goes. What the rule does stays. */
export function setComment(
  reading: Readable,
  text: string,
  rule: Rule,
  comment: string | undefined,
): readonly TextEdit[] {
  const value = comment === undefined ? undefined : () => JSON.stringify(comment)
  const change = { key: 'comment', value, after: before }
  return editMembers(text, objectOf(reading, rule), [change], styleOf(text, reading.root))
}
