import { memo, useDeferredValue, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { type ReplayReady, selectUnseen } from '#state/views/replay.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { LoadProblemNote } from '../kit/load-problem-note.tsx'
import pane from '../kit/pane.module.css'
import style from './replay.module.css'
import { ReplayGroups } from './replay-groups.tsx'
import { ReplayHead } from './replay-head.tsx'
import { UnseenSection } from './unseen-section.tsx'

/** What the profile would have done to the calls that logs showed, and what it allows beyond them. */
export function ReplayPane() {
  const { t } = useTranslation()
  const replay = useAnswer('replay')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and there may be nothing in it to take the focus
    <div className={pane.pane} tabIndex={0}>
      {replay.kind === 'nothing' && <p className={style.empty}>{t('replay.no-logs')}</p>}
      {replay.kind === 'waiting' && <p className={style.empty}>{t('replay.waiting')}</p>}
      {replay.kind === 'problem' && <LoadProblemNote problem={replay.problem} />}
      {replay.kind === 'ready' && <Ready replay={replay} />}
    </div>
  )
}

/** The long parts are drawn when there is time, and only when they change. */
const Groups = memo(ReplayGroups)
const Unseen = memo(UnseenSection)

function Ready({ replay }: { readonly replay: ReplayReady }) {
  const list = useRef<HTMLDivElement>(null)
  const isUnreadable = useStudio(selectIsReadOnly)
  const lines = useDeferredValue(replay.lines)
  const unseen = useDeferredValue(useStudio(selectUnseen))
  return (
    <div className={replay.isCurrent ? undefined : pane.stale}>
      <ReplayHead replay={replay} list={list} disabled={isUnreadable} />
      <fieldset disabled={isUnreadable}>
        <div ref={list}>
          <Groups lines={lines} />
        </div>
        <Unseen rows={unseen} />
      </fieldset>
    </div>
  )
}
