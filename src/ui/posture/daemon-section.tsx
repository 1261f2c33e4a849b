import { useTranslation } from 'react-i18next'
import type { JudgedDaemon } from '#core/questions/posture/judge.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { runtimeWords, targetSummary } from '../words/target-words.ts'
import { CheckList } from './check-list.tsx'
import style from './posture.module.css'

/** What holds for all containers of a host, and the host as target. */
export function DaemonSection({ judged: { daemon, checks, target } }: { readonly judged: JudgedDaemon }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const { workspaceActions } = useStudio.getState()
  const { name } = daemon
  const { runtime, runtimeVersion, libseccomp, kernel } = target
  const useTarget = () => {
    workspaceActions.chooseTarget(target)
    workspaceActions.notify({ code: 'posture.target-set', params: { name } }, false)
  }
  return (
    <section>
      <h3 className={style.heading}>
        {daemon.host.engine === 'docker'
          ? t('posture.daemon', { name })
          : t('posture.host', { name, engine: runtimeWords(target, t) })}
      </h3>
      <p className={style.host}>
        {targetSummary(target, catalog, t)} · {runtime} {runtimeVersion} · libseccomp {libseccomp} · Linux{' '}
        {kernel}{' '}
        <Button size="small" title={t('posture.use-host-note')} onClick={useTarget}>
          {t('posture.use-target')}
        </Button>
      </p>
      <CheckList checks={checks} />
    </section>
  )
}
