import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { type HistoryState, selectStates } from '#state/views/history.ts'
import style from './history.module.css'
import type { Marking } from './marking.ts'
import { StateLine } from './state-line.tsx'

/** The steps, newest first; those that were taken back stand above the present one. */
export function Steps(marking: Marking) {
  const { t } = useTranslation()
  const states = useStudio(selectStates)
  return (
    <section aria-labelledby="history-steps">
      <h3 id="history-steps" className={style.title}>
        {t('history.steps')}
      </h3>
      <ol className={style.list} reversed>
        {states
          .map((state, place) => <StepLine key={state.key} state={state} place={place} marking={marking} />)
          .toReversed()}
      </ol>
    </section>
  )
}

interface StepLineProps {
  readonly state: HistoryState
  readonly place: number
  readonly marking: Marking
}

function StepLine({ state, place, marking }: StepLineProps) {
  const { t } = useTranslation()
  const { key, label, at, text, standing } = state
  const name = t(label.code, label.params)
  return (
    <StateLine
      marked={{ key, name, text, at: place }}
      at={at}
      standing={standing}
      marking={marking}
      onGo={() => useStudio.getState().documentActions.travel(place)}
    />
  )
}
