import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { collectedWhere, collectings } from '#core/questions/learn/collecting.ts'
import { useStudio } from '#state/store.ts'
import { isObserving } from '#state/views/stage.ts'
import { Segmented } from '../kit/segmented.tsx'
import { Snippet } from '../kit/snippet.tsx'
import style from './export-dialog.module.css'
import type { ExportChoice } from './export-for.tsx'
import { limitation, type Runtime, runtimes, usage } from './usages.ts'

const places: Readonly<Record<Exclude<ExportChoice, 'studio'>, Runtime>> = {
  'as-written': 'docker',
  docker: 'docker',
  podman: 'podman',
  containerd: 'kubernetes',
  'cri-o': 'kubernetes',
  runc: 'runc',
  crun: 'runc',
}

interface UsageProps {
  readonly fileName: string
  readonly madeFor: Exclude<ExportChoice, 'studio'>
}

/** The lines that put a downloaded file into use, one runtime at a time. */
export function Usage({ fileName, madeFor }: UsageProps) {
  const { t } = useTranslation()
  const [runtime, setRuntime] = useState<Runtime>(places[madeFor])
  const profile = useStudio((store) => store.readable?.reading.profile)
  const isObserved = useStudio(isObserving)
  const isMade = madeFor !== 'as-written' && places[madeFor] === runtime
  const note = profile && !isMade ? limitation(runtime, profile) : undefined
  const options = runtimes.map((value) => ({ value, label: t(`share.${value}`) }))
  return (
    <section className={style.usage}>
      <h3>{t('share.use')}</h3>
      <Segmented label={t('share.use-with')} value={runtime} options={options} onChange={setRuntime} />
      {usage(runtime, fileName).map(({ what, text }) => (
        <div key={what} className={style.step}>
          <p>{t(what)}</p>
          <Snippet text={text} what={t(`share.${runtime}`)} />
        </div>
      ))}
      {note !== undefined && <p className={style.limit}>{t(note)}</p>}
      {isObserved && <Collecting runtime={runtime} />}
    </section>
  )
}

/** At the stage Observe the file is half of it: what the kernel logs has to come back whole. */
function Collecting({ runtime }: { readonly runtime: Runtime }) {
  const { t } = useTranslation()
  const whats = { 'kernel-log': `share.collect-${collectedWhere[runtime]}`, auditd: 'share.collect-auditd' }
  return (
    <>
      <h3>{t('share.collect')}</h3>
      {collectings.map(({ id, command }) => (
        <div key={id} className={style.step}>
          <p>{t(whats[id])}</p>
          <Snippet text={command} what={t('share.collect')} />
        </div>
      ))}
      <p>{t('share.collect-then')}</p>
    </>
  )
}
