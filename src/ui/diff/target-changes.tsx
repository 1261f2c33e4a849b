import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { groupBy } from '#core/base/group-by.ts'
import type { LoadProblem, Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { CallChange, Change } from '#core/questions/diff.ts'
import type { StartChange, TargetComparison } from '#core/questions/targets/compare-targets.ts'
import type { TargetPart } from '#core/target/parts.ts'
import type { Target } from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import { ChangeGroups } from '../kit/change-groups.tsx'
import pane from '../kit/pane.module.css'
import style from './diff.module.css'

interface TargetChangesProps {
  readonly comparison: TargetComparison
  /** The other target. */
  readonly after: Target
}

/** What an update, or another place, changes for the present profile: does it load, does it start, what is decided. */
export function TargetChanges({ comparison, after }: TargetChangesProps) {
  const { t } = useTranslation()
  const before = useStudio((store) => store.target)
  const { parts, difference, starts, causesOf } = comparison
  if (parts.length === 0) return <p className={pane.soft}>{t('diff.target-same')}</p>
  const causes = (ids: readonly TargetPart['id'][]) => causeWords(ids, parts, { before, after }, t)
  return (
    <>
      <p className={pane.soft}>{parts.map((part) => changeOfPart(part, before, after)).join(' · ')}</p>
      <LoadLine comparison={comparison} causes={causes} />
      <StartLines starts={starts} causes={causes} />
      {difference !== undefined && (
        <ChangeGroups
          difference={difference}
          causeOf={(call: CallChange, change: Change) => causes(causesOf(call, change))}
        />
      )}
    </>
  )
}

/** `runc 1.3.6 → 1.4.3`, `runc 1.3.6 → crun 1.28`. */
function changeOfPart({ text }: TargetPart, before: Target, after: Target): string {
  const [first, second] = [text(before), text(after)]
  const what = whatOf(first)
  const isSame = what !== '' && what === whatOf(second)
  return `${first} → ${isSame ? second.slice(what.length + 1) : second}`
}

/** The word before the version: `libseccomp`. */
function whatOf(text: string): string {
  return /^(\S+) [\d.]+/.exec(text)?.[1] ?? ''
}

/** The parts each of which alone is the cause; not said where only one part differs. */
function causeWords(
  ids: readonly TargetPart['id'][],
  parts: readonly TargetPart[],
  { before, after }: { readonly before: Target; readonly after: Target },
  t: TFunction,
): string {
  if (parts.length < 2) return ''
  if (ids.length === 0) return t('diff.target-together')
  const named = parts
    .filter(({ id }) => ids.includes(id))
    .map((part) => whatOf(part.text(after)) || changeOfPart(part, before, after))
  return t('diff.target-cause', { parts: named.join(', ') })
}

interface LinesProps {
  readonly causes: (ids: readonly TargetPart['id'][]) => string
}

function LoadLine({ comparison, causes }: LinesProps & { readonly comparison: TargetComparison }) {
  const { t } = useTranslation()
  const { before, after, loadCauses } = comparison
  const said = (loaded: Prepared | LoadProblem) =>
    loaded.kind === 'ready' ? '' : (loaded.printed ?? t(loaded.message.code, loaded.message.params))
  if (before.kind === after.kind && said(before) === said(after)) {
    return <p>{before.kind === 'ready' ? `✓ ${t('diff.target-loads')}` : t(`diff.load-${before.kind}`)}</p>
  }
  return (
    <div className={style.verdict}>
      <p>
        <strong>
          {t('diff.from-to', {
            before: t(`diff.load-${before.kind}`),
            after: t(`diff.load-${after.kind}`),
          })}
        </strong>{' '}
        <span className={pane.soft}>{causes(loadCauses)}</span>
      </p>
      <p className={pane.soft}>{said(after) || said(before)}</p>
    </div>
  )
}

/** Ways to start that go the same way together. */
function StartLines({ starts, causes }: LinesProps & { readonly starts: readonly StartChange[] }) {
  const { t } = useTranslation()
  if (starts.length === 0) return <p>✓ {t('diff.target-starts')}</p>
  const groups = groupBy(starts, ({ before, after }) => JSON.stringify([before.kind, after.kind, after.why]))
  return [...groups].map(([key, [first, ...more]]) =>
    first === undefined ? null : (
      <div key={key} className={style.verdict}>
        <p>
          <strong>
            {t('diff.from-to', {
              before: t(`diff.start-${first.before.kind}`),
              after: t(`diff.start-${first.after.kind}`),
            })}
          </strong>{' '}
          <span className={pane.soft}>{causes(first.causes)}</span>
        </p>
        <p className={pane.soft}>
          {t('diff.start-ways', { count: more.length + 1 })} {t(whyOf(first).code, whyOf(first).params)}
        </p>
      </div>
    ),
  )
}

/** The reason why it is worse; or, where all is well now, why it was not before. */
function whyOf({ before, after }: StartChange) {
  return after.kind === 'starts' ? before.why : after.why
}
