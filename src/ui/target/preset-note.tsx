import { useTranslation } from 'react-i18next'
import { tableKernel } from '#core/base/libseccomp-release.ts'
import { presetOf } from '#core/target/engines.ts'
import { doubtsOfTarget } from '#core/target/known-target.ts'
import { hasPreset, launcherOf, launcherVersion } from '#core/target/target.ts'
import { takePreset } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { runtimeWords } from '../words/target-words.ts'
import style from './target.module.css'

/** Whether runtime and library are as the engine brings them, with the way back; and what is not known of them. */
export function PresetNote() {
  const { t } = useTranslation()
  const target = useStudio((store) => store.target)
  const doubts = doubtsOfTarget(target)
  const preset = presetOf(launcherOf(target), launcherVersion(target))
  const from = runtimeWords(target, t)
  const knows = t('target.knows', { kernel: tableKernel(target.libseccomp) })
  return (
    <div className={style.preset} role="status">
      {hasPreset(target) ? (
        <p>
          {t('target.preset', { from })} {knows}
        </p>
      ) : (
        <p>
          {t('target.changed', { from, ...preset })}{' '}
          <Button look="link" size="small" onClick={takePreset}>
            {t('target.take-preset')}
          </Button>{' '}
          {knows}
        </p>
      )}
      {doubts.map(({ code, params }) => (
        <p key={String(params.what)} className={style.doubt}>
          {t('target.not-certain', { reason: t(code, params) })}
        </p>
      ))}
    </div>
  )
}
