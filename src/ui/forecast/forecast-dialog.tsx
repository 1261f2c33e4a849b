import { useTranslation } from 'react-i18next'
import type { Forecast } from '#core/questions/forecast/forecast.ts'
import { libcs } from '#core/questions/forecast/libc-calls.ts'
import { useStudio } from '#state/store.ts'
import { selectProgramArchitectures } from '#state/views/forecast.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { Dialog } from '../kit/dialog.tsx'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'
import pane from '../kit/pane.module.css'
import { targetSummary } from '../words/target-words.ts'
import style from './forecast.module.css'
import { LibcOutcomes } from './libc-outcomes.tsx'

/** Which names have no effect on the target, and which newer calls of a C library break under the profile. */
export function ForecastDialog() {
  const { t } = useTranslation()
  const target = useStudio((store) => store.target)
  const catalog = useStudio((store) => store.catalog)
  const arches = useStudio(selectProgramArchitectures)
  const programs = useStudio((store) => store.forecastOf)
  const choose = useStudio((store) => store.questionActions.forecastFor)
  const arch = arches.find((each) => each === programs.arch) ?? target.arch
  const close = () => useStudio.getState().workspaceActions.showDialog(undefined)
  const nameOf = (token: string) => catalog?.architectures.find((each) => each.token === token)?.name ?? token
  return (
    <Dialog title={t('forecast.title')} onClose={close}>
      <p className={pane.soft}>{t('forecast.intro', { target: targetSummary(target, catalog, t) })}</p>
      <div className={style.choices}>
        <Choice
          label={t('forecast.libc')}
          value={String(programs.libc)}
          options={libcs.map(({ kind, version, where }, at) => [String(at), `${kind} ${version} · ${where}`])}
          onChoose={(value) => choose({ libc: Number(value) })}
        />
        <Choice
          label={t('forecast.arch')}
          value={arch}
          options={arches.map((token) => [token, nameOf(token)])}
          onChoose={(value) => choose({ arch: value })}
        />
      </div>
      <Outlook />
    </Dialog>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={field.select}
          value={value}
          onChange={(event) => onChoose(event.target.value)}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

function Outlook() {
  const { t } = useTranslation()
  const found = useAnswer('forecast')
  if (found === undefined) return <p className={pane.soft}>{t('forecast.waiting')}</p>
  if (found === 'unloadable') return <p className={pane.soft}>{t('forecast.no-load')}</p>
  const broken = found.calls.filter(({ kind }) => kind === 'breaks')
  const others = found.calls.filter(({ kind }) => kind !== 'breaks')
  return (
    <>
      <h3 className={style.heading}>{t('forecast.breaks')}</h3>
      {broken.length === 0 ? <p>{t('forecast.breaks-none')}</p> : <LibcOutcomes outcomes={broken} />}
      <LostNames lost={found.lost} />
      {others.length > 0 && (
        <details className={style.others}>
          <summary>{t('forecast.others')}</summary>
          <LibcOutcomes outcomes={others} />
        </details>
      )}
    </>
  )
}

function LostNames({ lost }: Pick<Forecast, 'lost'>) {
  const { t } = useTranslation()
  const { libseccomp, kernel } = useStudio((store) => store.target)
  return (
    <>
      <h3 className={style.heading}>{t('forecast.lost')}</h3>
      {lost.length === 0 && <p>{t('forecast.lost-none', { libseccomp, kernel })}</p>}
      <ul className={style.list}>
        {lost.map(({ name, kind, since }) => (
          <li key={name} className={style.item} data-lost={name}>
            <code>{name}</code>
            <span className={pane.soft}>
              {t(
                kind === 'dropped' && since === '' ? 'forecast.lost-dropped-number' : `forecast.lost-${kind}`,
                {
                  since,
                  libseccomp,
                  kernel,
                },
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
