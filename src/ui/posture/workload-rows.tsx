import { ShieldAlert, ShieldCheck, ShieldOff, ShieldQuestionMark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fullName } from '#core/questions/posture/capabilities.ts'
import type { JudgedWorkload } from '#core/questions/posture/judge.ts'
import type { PostureVerdict } from '#core/questions/posture/verdict.ts'
import type { Workload } from '#core/questions/posture/workload.ts'
import { openProfileOf } from '#state/actions/postures.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { CheckList } from './check-list.tsx'
import { DeploymentFindings } from './deployment-findings.tsx'
import style from './posture.module.css'

const icons: Readonly<Record<PostureVerdict, typeof ShieldCheck>> = {
  confined: ShieldCheck,
  weak: ShieldAlert,
  unconfined: ShieldOff,
  unknown: ShieldQuestionMark,
}

/** A container: what holds it in one row, why and what to do about it in the next. */
export function WorkloadRows({ judged }: { readonly judged: JudgedWorkload }) {
  const { t } = useTranslation()
  const { workload, verdict, why, findings, checks } = judged
  const warned = checks.filter(({ state }) => state === 'warn').length
  return (
    <tbody data-workload={workload.name} data-verdict={verdict}>
      <tr>
        <th scope="row">
          <span className={style.name}>{workload.name}</span>
          {workload.image !== undefined && <span className={style.image}>{workload.image}</span>}
        </th>
        <td>
          <VerdictMark verdict={verdict} />
        </td>
        <td className={style.profile} data-label={t('posture.profile')}>
          {useProfileWord(workload)}
        </td>
        <td data-label={t('posture.capabilities')}>
          <Capabilities workload={workload} />
        </td>
      </tr>
      <tr>
        <td colSpan={4} className={style.more}>
          {why.map(({ code, params }) => (
            <p key={code}>{t(code, params)}</p>
          ))}
          <DeploymentFindings findings={findings} />
          <details>
            <summary>
              {t('posture.checks')}
              {warned > 0 &&
                ` · ${t('posture.checks-warn', { count: warned, formatted: formatNumber(warned) })}`}
            </summary>
            <CheckList checks={checks} />
          </details>
          <Actions judged={judged} />
        </td>
      </tr>
    </tbody>
  )
}

function VerdictMark({ verdict }: { readonly verdict: PostureVerdict }) {
  const { t } = useTranslation()
  const Icon = icons[verdict]
  return (
    <span className={`${style.verdict} ${style[verdict]}`}>
      <Icon size={14} aria-hidden />
      {t(`posture.verdict-${verdict}`)}
    </span>
  )
}

function useProfileWord({ profile }: Workload): string {
  const { t } = useTranslation()
  return profile.kind === 'file' ? profile.path : t(`posture.profile-${profile.kind}`)
}

function Capabilities({ workload: { privileged, added, dropped } }: { readonly workload: Workload }) {
  const { t } = useTranslation()
  if (privileged) return <strong>{t('posture.privileged')}</strong>
  if (added.length + dropped.length === 0) return <span className={style.soft}>{t('posture.usual')}</span>
  const short = (name: string) => fullName(name).replace(/^CAP_/, '')
  return (
    <ul className={style.capabilities}>
      {dropped.map((name) => (
        <li key={name}>−{short(name)}</li>
      ))}
      {added.map((name) => (
        <li key={name}>+{short(name)}</li>
      ))}
    </ul>
  )
}

function Actions({ judged: { workload, target } }: { readonly judged: JudgedWorkload }) {
  const { t } = useTranslation()
  const { name, profile } = workload
  const { workspaceActions } = useStudio.getState()
  const useTarget = () => {
    workspaceActions.chooseTarget(target)
    workspaceActions.notify({ code: 'posture.target-set', params: { name } }, false)
  }
  const openIt = async () => {
    await openProfileOf(workload)
    workspaceActions.showDialog(undefined)
  }
  return (
    <div className={style.actions}>
      {profile.kind === 'inline' && (
        <Button size="small" onClick={openIt}>
          {t('posture.open')}
        </Button>
      )}
      <Button size="small" look="quiet" title={t('posture.use-target-note', { name })} onClick={useTarget}>
        {t('posture.use-target')}
      </Button>
    </div>
  )
}
