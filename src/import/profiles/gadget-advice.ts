/**
 * What Inspektor Gadget's advise_seccomp prints: for each container its name as a comment, then OCI JSON.
 * https://inspektor-gadget.io/docs/latest/gadgets/advise_seccomp
 *     // my-container
 *     {"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86_64",…],"syscalls":[…]}
 * Several such objects are no JSON text; the first is taken.
 */
import type { Message } from '#core/base/message.ts'
import { failed, ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'

export const gadgetAdvice: Reader<'profile'> = {
  id: 'gadget-advice',
  kind: 'profile',
  recognise: ({ text }) => (/^\s*\/\/ \S/.test(text) && /"defaultAction"\s*:/.test(text) ? 1 : 0),
  open: whole(async (text, { name }) => {
    const [first, ...others] = pieces(text)
    if (first === undefined) return failed({ code: 'document-unreadable', params: { name } })
    const unnamed = new Set(first.text.match(/"unknown_syscall_\d+"/g) ?? []).size
    const notices: Message[] = [
      ...(others.length > 0 ? [takenOne(first, others)] : []),
      ...(unnamed > 0 ? [{ code: 'profile-unnamed-calls', params: { count: unnamed } }] : []),
    ]
    return ok({ text: others.length > 0 ? `${first.text}\n` : text, notices })
  }),
}

interface Piece {
  readonly title: string
  readonly text: string
}

function takenOne(first: Piece, others: readonly Piece[]): Message {
  return {
    code: 'first-profile-taken',
    params: { taken: first.title, others: others.map(({ title }) => title).join(', ') },
  }
}

const mark = /\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|[{}]/g

/** The objects of the outermost level, each with the comment before it. */
function pieces(text: string): readonly Piece[] {
  const found: Piece[] = []
  let [depth, start, title] = [0, 0, '']
  for (const { 0: token, index } of text.matchAll(mark)) {
    if (token.startsWith('//') && depth === 0) title = token.slice(2).trim()
    if (token === '{' && depth++ === 0) start = index
    if (token !== '}' || depth === 0 || --depth > 0) continue
    found.push({ title, text: text.slice(start, index + 1) })
    title = ''
  }
  return found
}
