import { answer } from '#core/enforce/evaluate/decide.ts'
import type { ElementaryRule } from '#core/enforce/evaluate/elementary.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import { argumentsMeeting } from '../conditions.ts'
import { namesPlaces } from '../places.ts'
import { reachOf, withoutNames } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const lscmpMissingLoad: LintRule = {
  id: 'lscmp-missing-load',
  severity: 'security',
  words: {
    title: 'On one architecture no rule matches',
    why: 'Where every call that exists has conditions and another name does not exist, libseccomp forgets to load the number of the call and compares the architecture instead. Nothing matches there.',
    found:
      'On {{arch}} no rule matches, because {{absent}} does not exist there and every other rule has conditions.',
    fix: 'Remove {{absent}}',
    holds: "With libseccomp's plain order, as crun and runc before 1.2 use it.",
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/src/gen_bpf.c'],
  *check(subject) {
    for (const arch of subject.arches) {
      const { absent, present } = parted(subject, arch)
      if (absent.length === 0 || !present.some((each) => isDead(subject, each, arch))) continue
      const names = [...new Set(absent.map(({ name }) => name))]
      const living = present.map(({ name }) => name)
      const params = { arch, absent: names.join(', ') }
      yield {
        ...namesPlaces(subject, living),
        params,
        syscalls: living,
        arches: [arch],
        repairs: [
          {
            kind: 'suggested',
            params,
            reach: reachOf([...living, ...names]),
            edits: () => without(subject, names),
          },
        ],
      }
    }
  },
}

function parted({ byName, catalog }: Subject, arch: string) {
  const entries = [...byName.values()].flat()
  const isThere = ({ name }: ElementaryRule) => catalog.numberOf(name, arch) !== undefined
  return { absent: entries.filter((each) => !isThere(each)), present: entries.filter(isThere) }
}

/** Whether the filter does not see a call that fulfils the conditions. */
function isDead(
  { loaded, catalog, fallback }: Subject,
  { name, conditions, action }: ElementaryRule,
  arch: string,
) {
  const nr = catalog.numberOf(name, arch)
  if (loaded.kind !== 'ready' || nr === undefined || conditions.length === 0) return false
  const { ret } = answer(loaded, { arch, nr, args: argumentsMeeting(conditions) })
  return ret !== action && ret === fallback
}

function without(subject: Subject, names: readonly string[]): readonly TextEdit[] {
  return subject.rules
    .filter((rule) => rule.names.some(({ name }) => names.includes(name)))
    .flatMap((rule) => withoutNames(subject, rule, names))
}
