import { readDocument } from '#core/profile/document.ts'
import { difference } from '#core/profile/edits/difference.ts'
import { setCases } from '#core/profile/edits/set-cases.ts'
import { setEffect } from '#core/profile/edits/set-effect.ts'
import { applyEdits, type TextEdit } from '#core/profile/edits/text-edit.ts'
import type { Case } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'
import { allowsAnything, isAllowList, opening, runsBy } from '../opening.ts'
import { memberPlace, namesPlaces } from '../places.ts'
import { allowed, noSuchCall } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { flagsIndex } from '../user-namespaces.ts'

/** Security, and before all other security findings: no other hole opens so much kernel to everybody. */
export const userNamespaces: LintRule = {
  id: 'user-namespaces',
  severity: 'security',
  words: {
    title: 'A program can make a user namespace',
    why: 'In a user namespace of its own a program without any capability has all of them over what the namespace owns. That opens the code behind CAP_SYS_ADMIN and CAP_NET_ADMIN, netfilter and file systems among it, where most of the holes in Linux of the last years were. Docker, containerd and Podman close clone with these flags, unshare and setns to containers without CAP_SYS_ADMIN, and answer ENOSYS for clone3, so that C libraries take clone. Browsers (Chromium without --no-sandbox, Firefox), rootless builds (Buildah, BuildKit, Podman in a container) and sandboxes (bubblewrap) need the namespaces: accept the risk for these, and open nothing else that they do not need.',
    found: 'A program without any capability can make one by {{names}}.',
    fix: 'Close them: {{repair}}',
  },
  sources: [
    'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
    'https://github.com/moby/moby/pull/42681',
    'https://docs.docker.com/engine/security/seccomp/',
  ],
  *check(subject) {
    const { userNamespaces: doors, target } = subject
    if (doors.length === 0 || target.capabilities.includes('CAP_SYS_ADMIN')) return
    // Where nothing is refused, or clone alone is limited, other rules tell of it.
    if (!refusesAnything(subject) || isCloneAlone(subject, doors)) return
    const isAllowing = isAllowList(subject)
    const names = isAllowing && opening(subject, 'setns') !== 'never' ? [...doors, 'setns'] : doors
    yield {
      ...(isAllowing ? namesPlaces(subject, names) : { at: memberPlace(subject, 'defaultAction') }),
      params: { names: doors.join(', ') },
      syscalls: names,
      repairs: [
        {
          kind: 'suggested',
          params: { repair: names.map((name) => ways[name] ?? name).join(', ') },
          reach: names,
          edits: () => closed(subject, names),
        },
      ],
    }
  },
}

const ways: Readonly<Record<string, string>> = {
  clone: 'clone without namespace flags',
  clone3: 'ENOSYS for clone3',
  unshare: 'no unshare',
  setns: 'no setns',
}

function refusesAnything(subject: Subject): boolean {
  if (subject.profile.defaultAction === 'SCMP_ACT_LOG' || !allowsAnything(subject)) return false
  return isAllowList(subject) || subject.entries.some(({ action }) => !runsBy(action))
}

function isCloneAlone(subject: Subject, doors: readonly string[]): boolean {
  return isAllowList(subject) && opening(subject, 'clone') === 'sometimes' && !doors.includes('clone')
}

/** The edits of one call after the other, as one change. */
function closed({ text, target }: Subject, names: readonly string[]): readonly TextEdit[] {
  const after = names.reduce((present, name) => withoutDoor(present, name, target), text)
  const edit = difference(text, after)
  return edit === undefined ? [] : [edit]
}

function withoutDoor(text: string, name: string, target: Target): string {
  const { reading } = readDocument(text)
  if (reading.kind !== 'profile') return text
  const isAllowing = !['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG'].includes(reading.profile.defaultAction)
  const edits =
    name === 'clone3'
      ? setEffect({ reading, text }, [name], noSuchCall, target)
      : name !== 'clone' && isAllowing
        ? setEffect({ reading, text }, [name], 'default', target)
        : setCases({ reading, text }, name, [limited(name, isAllowing, target)], target)
  return applyEdits(text, edits)
}

/** All CLONE_NEW… flags that clone takes, as in the defaults of the engines. */
const newNamespaces = 2114060288n
const newUser = 0x1000_0000n

function limited(name: string, isAllowing: boolean, { arch }: Target): Case {
  const index = flagsIndex(name, arch)
  const masked = { index, op: 'SCMP_CMP_MASKED_EQ' } as const
  if (isAllowing) return { ...allowed, conditions: [{ ...masked, value: newNamespaces, valueTwo: 0n }] }
  const conditions = [{ ...masked, value: newUser, valueTwo: newUser }]
  return { action: 'SCMP_ACT_ERRNO', errnoRet: 1, conditions }
}
