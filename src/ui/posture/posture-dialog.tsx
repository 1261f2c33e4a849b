import { useTranslation } from 'react-i18next'
import type { JudgedPostures } from '#core/questions/posture/judge.ts'
import { useStudio } from '#state/store.ts'
import { useAnswer } from '#state/views/use-answer.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { teachWorkWords } from '../i18n/work-words.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { DaemonSection } from './daemon-section.tsx'
import style from './posture.module.css'
import { WorkloadRows } from './workload-rows.tsx'

teachWorkWords()

/** Which containers of the dropped documents a filter holds, and what Docker Bench's checks say of them. */
export function PostureDialog() {
  const { t } = useTranslation()
  const postures = useStudio((store) => store.postures)
  const close = () => useStudio.getState().workspaceActions.showDialog(undefined)
  const forget = () => {
    useStudio.getState().postureActions.forgetPostures()
    close()
  }
  return (
    <Dialog
      title={t('posture.title')}
      onClose={close}
      wide
      actions={
        <>
          {postures.length > 0 && (
            <Button look="quiet" onClick={forget}>
              {t('posture.forget')}
            </Button>
          )}
          <Button look="primary" onClick={close}>
            {t('posture.close')}
          </Button>
        </>
      }
    >
      {postures.length === 0 ? <p>{t('posture.none')}</p> : <Judgement />}
    </Dialog>
  )
}

function Judgement() {
  const { t } = useTranslation()
  const known = useAnswer('postures')
  const postures = useStudio((store) => store.postures)
  if (known === undefined) return <p className={style.note}>{t('posture.waiting')}</p>
  if (known.kind === 'failed') return <p>{t('posture.failed', { reason: known.reason })}</p>
  const { workloads, daemons, bench } = known.judged
  const open = workloads.filter(({ verdict }) => verdict === 'unconfined').length
  const notices = postures.flatMap((posture) => posture.notices)
  return (
    <>
      <p className={style.summary} role="status">
        {workloads.length > 0 && (
          <strong>
            {t('posture.summary', { count: workloads.length, formatted: formatNumber(workloads.length) })}
            {open > 0 && `, ${t('posture.summary-open', { count: open, formatted: formatNumber(open) })}`}
          </strong>
        )}
        <span>{t('posture.from', { names: postures.map(({ name }) => name).join(', ') })}</span>
      </p>
      {notices.map(({ code, params }) => (
        <p key={code + JSON.stringify(params)} className={style.note}>
          {t(code, params)}
        </p>
      ))}
      {workloads.length > 0 && <Workloads workloads={workloads} />}
      {daemons.map((each) => (
        <DaemonSection key={each.daemon.name} judged={each} />
      ))}
      {bench.length > 0 && <Bench bench={bench} />}
    </>
  )
}

function Workloads({ workloads }: Pick<JudgedPostures, 'workloads'>) {
  const { t } = useTranslation()
  return (
    <table className={style.table} aria-label={t('posture.table')}>
      <thead>
        <tr>
          <th scope="col">{t('posture.container')}</th>
          <th scope="col">{t('posture.verdict')}</th>
          <th scope="col">{t('posture.profile')}</th>
          <th scope="col">{t('posture.capabilities')}</th>
        </tr>
      </thead>
      {workloads.map((each, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may stand twice, and the list never changes order
        <WorkloadRows key={place} judged={each} />
      ))}
    </table>
  )
}

/** What the checks of Docker Bench say. */
function Bench({ bench }: Pick<JudgedPostures, 'bench'>) {
  const { t } = useTranslation()
  return (
    <section>
      <h3 className={style.heading}>{t('posture.bench')}</h3>
      <ul className={style.checks}>
        {bench.map(({ id, result, items }) => (
          <li key={id} className={style.check}>
            <code>{id}</code>
            <span className={result === 'WARN' ? style.warn : style.state}>{result}</span>
            <span>{items.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
