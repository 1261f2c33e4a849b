import type { Message } from '../../base/message.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { expand } from '../../enforce/evaluate/expand.ts'
import { dialects } from '../../profile/guards.ts'
import type { ArchMapping } from '../../profile/profile.ts'
import { launcherOf } from '../../target/target.ts'
import type { Side } from '../diff.ts'
import type { MergeMode } from './preference.ts'
import { areSameLists, isSameArchMap } from './same-rule.ts'

/** What the merged profile says besides its rules and its default. */
export interface Head {
  readonly architectures: readonly string[] | undefined
  readonly archMap: readonly ArchMapping[] | undefined
  readonly flags: readonly string[] | undefined
  readonly notes: readonly Message[]
}

/** Architectures of both, or those that both list; flags of the first. */
export function mergeHeads(first: Side, second: Side, mode: MergeMode): Result<Head, Message> {
  const architectures = mergeArchitectures(first, second, mode)
  if (architectures.kind === 'error') return architectures
  const flags = mergeFlags(first, second)
  const { notes } = flags
  return ok({ ...architectures.value, flags: flags.flags, notes: [...architectures.value.notes, ...notes] })
}

type Architectures = Pick<Head, 'architectures' | 'archMap' | 'notes'>

function mergeArchitectures(first: Side, second: Side, mode: MergeMode): Result<Architectures, Message> {
  const { target } = first.prepared
  const [own = [], its = []] = [first, second].map(({ profile }) => profile.archMap)
  const isMapped = own.length > 0 || its.length > 0
  if (isMapped && isSameArchMap(own, its) && dialects[launcherOf(target)].guards) {
    return ok({ architectures: undefined, archMap: own, notes: [] })
  }
  const notes = isMapped ? [{ code: 'merge-arch-map', params: { arch: target.arch } }] : []
  const [a = [], b = []] = [first, second].map(
    ({ profile }) => expand(profile, target, undefined).architectures,
  )
  if (a.length === 0 && b.length === 0) return ok({ architectures: undefined, archMap: undefined, notes })
  const listed = (list: readonly string[]) => (list.length > 0 ? list : [target.arch])
  if (mode === 'union') {
    const both = [...new Set([...listed(a), ...listed(b)])]
    return ok({ architectures: both, archMap: undefined, notes })
  }
  if (!listed(a).some((token) => listed(b).includes(token))) {
    const params = { first: listed(a).join(', '), second: listed(b).join(', ') }
    return failed({ code: 'merge-no-architecture', params })
  }
  // The host's own is part of every filter, listed or not.
  const alsoThere = new Set([...b, target.arch])
  const common = [...new Set([...a, target.arch])].filter((token) => alsoThere.has(token))
  return ok({ architectures: common, archMap: undefined, notes })
}

function mergeFlags(first: Side, second: Side): Pick<Head, 'flags' | 'notes'> {
  const [own, its] = [first.profile.flags, second.profile.flags]
  const isSame = (own === undefined) === (its === undefined) && areSameLists(own ?? [], its ?? [])
  const words = (flags: readonly string[] | undefined) => flags?.join(', ') || 'none'
  const note = { code: 'merge-flags', params: { first: words(own), second: words(its) } }
  return { flags: own, notes: isSame ? [] : [note] }
}

/** Where notifications go. */
export interface Listener {
  readonly listenerPath: string | undefined
  readonly listenerMetadata: string | undefined
}

/** The listener of the profile whose notifications are left; two of them cannot be in one profile. */
export function mergeListeners(
  first: Side,
  second: Side,
  notifying: ReadonlySet<'first' | 'second'>,
): Result<Listener & Pick<Head, 'notes'>, Message> {
  const [own, its] = [first, second].map(listenerOf)
  if (own === undefined || its === undefined) throw new Error('two profiles have two listeners')
  if (own.listenerPath === its.listenerPath && own.listenerMetadata === its.listenerMetadata) {
    return ok({ ...own, notes: [] })
  }
  if (notifying.size > 1) return failed({ code: 'merge-two-listeners', params: {} })
  if (notifying.size === 0) {
    const none = { listenerPath: undefined, listenerMetadata: undefined }
    return ok({ ...none, notes: [{ code: 'merge-no-listener', params: {} }] })
  }
  return ok({ ...(notifying.has('first') ? own : its), notes: [] })
}

function listenerOf({ profile: { listenerPath, listenerMetadata } }: Side): Listener {
  return { listenerPath, listenerMetadata }
}
