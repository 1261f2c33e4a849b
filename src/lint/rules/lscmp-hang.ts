import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { applyEdits } from '#core/profile/edits/text-edit.ts'
import { namesPlaces } from '../places.ts'
import type { LintRule, Repair } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const lscmpHang: LintRule = {
  id: 'lscmp-hang',
  severity: 'error',
  words: {
    title: 'Starting the container never ends',
    why: 'libseccomp puts two rules that share a range or an exclusion on a lower argument into a circle and never leaves it. runc and crun wait for ever.',
    found: 'The rules of {{name}} make libseccomp run in a circle.',
    fix: 'Turn the order of these rules round',
    holds: 'libseccomp 2.5 to 2.6.1.',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/db.c'],
  *check(subject) {
    const { loaded } = subject
    if (loaded.kind !== 'hangs') return
    const name = String(loaded.message.params.name ?? '')
    yield {
      ...namesPlaces(subject, [name]),
      params: { name },
      syscalls: [name],
      repairs: turned(subject, name),
    }
  },
}

/** The same rules in the opposite order, where that helps. */
function turned({ rules, text, target, catalog }: Subject, name: string): readonly Repair[] {
  const own = rules.filter(
    ({ names, conditions }) => conditions.length > 0 && names.some((each) => each.name === name),
  )
  const texts = own.map(({ at }) => text.slice(at.start, at.end)).toReversed()
  const edits = own.map(({ at }, place) => ({ start: at.start, end: at.end, text: texts[place] ?? '' }))
  const { reading } = readDocument(applyEdits(text, edits))
  if (reading.kind !== 'profile' || prepare(reading.profile, target, catalog, reading).kind !== 'ready')
    return []
  return [{ kind: 'safe', reach: 'anything', edits: () => edits }]
}
