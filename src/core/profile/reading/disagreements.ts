import { memberOf } from '../../json/keys.ts'
import type { ObjectNode, Span } from '../../json/tree.ts'
import type { Profile, Rule } from '../profile.ts'
import type { Members } from './members.ts'
import type { Report } from './report.ts'
import type { ReadingCode } from './words.ts'

/** Notes what a valid profile says that not every runtime follows, once for the whole text. */
export function noteDisagreements(
  profile: Profile,
  root: ObjectNode,
  members: Members,
  report: Report,
): void {
  const { rules } = profile
  note('guards-ignored', rules.filter(isGuarded).map(guardPlace(root)), report)
  note('min-kernel-ignored', rules.filter(hasMinKernel).map(guardPlace(root)), report)
  const archMap = members.get('archMap')
  if (archMap !== undefined && profile.archMap?.length) report.notice('arch-map-ignored', archMap)
  noteListener(profile, members, report)
}

function note(code: ReadingCode, places: readonly Span[], report: Report): void {
  const [at, ...also] = places
  if (at !== undefined) report.notice(code, at, { count: places.length }, also)
}

function isGuarded(rule: Rule): boolean {
  return rule.includes !== undefined || rule.excludes !== undefined
}

function hasMinKernel(rule: Rule): boolean {
  return rule.includes?.minKernel !== undefined || rule.excludes?.minKernel !== undefined
}

/** The key `includes` or `excludes` of the rule. */
function guardPlace(root: ObjectNode): (rule: Rule) => Span {
  const list = memberOf(root, 'syscalls')?.value
  return (rule) => {
    const object = list?.kind === 'array' ? list.items[rule.position] : undefined
    const guard = memberOf(object, rule.includes === undefined ? 'excludes' : 'includes')
    return guard?.key ?? rule.at
  }
}

function noteListener(profile: Profile, members: Members, report: Report): void {
  const { listenerPath } = profile
  const notify = profile.rules.find((rule) => rule.action === 'SCMP_ACT_NOTIFY')
  const byDefault = profile.defaultAction === 'SCMP_ACT_NOTIFY' ? members.get('defaultAction') : undefined
  if (byDefault !== undefined) report.notice('notify-default', byDefault)
  const path = members.get('listenerPath')
  if (notify !== undefined && !listenerPath) report.notice('notify-without-listener', notify.at)
  if (path !== undefined && listenerPath && !listenerPath.startsWith('/'))
    report.notice('listener-path-relative', path)
}
