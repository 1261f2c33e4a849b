import type { Message } from '#core/base/message.ts'
import { isAtLeast } from '#core/base/version.ts'
import { expand } from '#core/enforce/evaluate/expand.ts'
import type { ObjectNode } from '#core/json/tree.ts'
import { memberOf, objectOf } from '#core/profile/edits/locate.ts'
import { editMembers, type MemberChange } from '#core/profile/edits/members.ts'
import { setArchitectures } from '#core/profile/edits/set-architectures.ts'
import { styleOf } from '#core/profile/edits/style.ts'
import type { TextEdit } from '#core/profile/edits/text-edit.ts'
import { takesErrno } from '#core/profile/effect.ts'
import { runtimeOf } from '#core/target/runtime.ts'
import type { Target } from '#core/target/target.ts'
import type { Exportable } from './exporter.ts'
import { type Step, unchanged } from './steps.ts'

/** `archMap` becomes the list that Docker makes of it on the target's host. */
export const listArchitectures: Step = ({ text, reading }, target) => {
  const { archMap = [] } = reading.profile
  if (archMap.length === 0) return unchanged
  const found = expand(reading.profile, { ...target, engine: 'docker' }, undefined).architectures
  const tokens = found.length > 0 ? found : [target.arch]
  const edits = setArchitectures(reading, text, tokens, 'replace')
  if (edits.kind === 'error') return unchanged
  return { edits: edits.value, losses: [loss('export-arch-map', { arch: target.arch })] }
}

/** containers-common finds the entries of few hosts; on the others the list is written out. */
export const listUnknownHost: Step = (document, target) => {
  const { profile } = document.reading
  const known = expand(profile, { ...target, engine: 'podman' }, undefined).architectures
  const wanted = expand(profile, { ...target, engine: 'docker' }, undefined).architectures
  return known.join() === wanted.join() ? unchanged : listArchitectures(document, target)
}

/** The OCI form knows `names` alone. */
export const renameLegacyNames: Step = ({ text, reading }) => {
  const edits = reading.profile.rules
    .filter(({ legacyName }) => legacyName)
    .flatMap((rule) => {
      const old = memberOf(objectOf(reading, rule), 'name')
      if (old === undefined) return []
      const { key, value } = old
      return [
        { start: key.start, end: key.end, text: '"names"' },
        { start: value.start, end: value.end, text: `[${text.slice(value.start, value.end)}]` },
      ]
    })
  return { edits, losses: [] }
}

/** Architectures whose error numbers are their own (arch/…/include/uapi/asm/errno.h). */
const ownNumbers = /MIPS|PARISC/

/** Error names, which containers-common alone reads, become numbers. */
export const numberErrors: Step = (document, target) => {
  const { profile } = document.reading
  const fallback = { action: profile.defaultAction, errnoRet: profile.defaultErrnoRet }
  const changes = [
    ...nameChanges(document.reading.root, fallback, ['defaultAction', 'defaultErrnoRet', 'defaultErrno']),
    ...profile.rules.flatMap((rule) =>
      nameChanges(objectOf(document.reading, rule), rule, ['action', 'errnoRet', 'errno']),
    ),
  ]
  if (changes.length === 0) return unchanged
  const code = ownNumbers.test(target.arch) ? 'export-errno-foreign' : 'export-errno-names'
  return { edits: editsOf(document, changes), losses: [loss(code, { arch: target.arch })] }
}

/** crun refuses a number beside an action that takes none; runc passes over it. */
export const dropUnreadNumbers: Step = (document) => {
  const { profile, root } = document.reading
  const drop = (object: ObjectNode, keys: readonly string[]): readonly ObjectChanges[] => {
    const changes = keys
      .filter((key) => memberOf(object, key) !== undefined)
      .map((key) => ({ key, value: undefined, after: [] }))
    return changes.length === 0 ? [] : [{ object, changes }]
  }
  const changes = [
    ...(takesErrno(profile.defaultAction) ? [] : drop(root, ['defaultErrnoRet', 'defaultErrno'])),
    ...profile.rules.flatMap((rule) =>
      takesErrno(rule.action) ? [] : drop(objectOf(document.reading, rule), ['errnoRet', 'errno']),
    ),
  ]
  return { edits: editsOf(document, changes), losses: [] }
}

/** Before 1.2 runc did not start a container with any flag. */
const runcTakesFlagsSince = '1.2'

/** Whether the target starts containers with flags in their profile. */
export function takesFlags(target: Target): boolean {
  const { kind, version } = runtimeOf(target)
  return kind === 'crun' || isAtLeast(version, runcTakesFlagsSince)
}

export const dropFlags: Step = (document, target) => {
  const { profile, root } = document.reading
  const { version } = runtimeOf(target)
  if (takesFlags(target) || !profile.flags?.length) return unchanged
  const change = { object: root, changes: [{ key: 'flags', value: undefined, after: [] }] }
  return {
    edits: editsOf(document, [change]),
    losses: [loss('export-flags', { version, flags: profile.flags.join(', ') })],
  }
}

/** What is left of guards that ask for nothing. */
export const dropEmptyGuards: Step = (document) => {
  const changes = document.reading.profile.rules.flatMap((rule) => {
    const object = objectOf(document.reading, rule)
    const present = ['includes', 'excludes'].filter((key) => memberOf(object, key) !== undefined)
    if (present.length === 0) return []
    return [{ object, changes: present.map((key) => ({ key, value: undefined, after: [] })) }]
  })
  return { edits: editsOf(document, changes), losses: [] }
}

interface ObjectChanges {
  readonly object: ObjectNode
  readonly changes: readonly MemberChange[]
}

function editsOf({ text, reading }: Exportable, all: readonly ObjectChanges[]): readonly TextEdit[] {
  const style = styleOf(text, reading.root)
  return all.flatMap(({ object, changes }) => editMembers(text, object, changes, style))
}

function nameChanges(
  object: ObjectNode,
  {
    action,
    errnoRet,
  }: { readonly action: Parameters<typeof takesErrno>[0]; readonly errnoRet: number | undefined },
  [actionKey, numberKey, nameKey]: readonly [string, string, string],
): readonly ObjectChanges[] {
  if (memberOf(object, nameKey) === undefined) return []
  const written = errnoRet !== undefined && takesErrno(action) ? String(errnoRet) : undefined
  const number = {
    key: numberKey,
    value: written === undefined ? undefined : () => written,
    after: [actionKey],
  }
  return [{ object, changes: [number, { key: nameKey, value: undefined, after: [] }] }]
}

function loss(code: string, params: Message['params']): Message {
  return { code, params }
}
