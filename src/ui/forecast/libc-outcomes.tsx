import { useTranslation } from 'react-i18next'
import type { LibcOutcome } from '#core/questions/forecast/forecast.ts'
import { giveEffect, tick } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { selectIsReadOnly } from '#state/views/table.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import style from './forecast.module.css'

/** "No such call", which the C library takes for a reason to use the older one. */
const noSuchCall = { action: 'SCMP_ACT_ERRNO', errnoRet: 38 } as const

export function LibcOutcomes({ outcomes }: { readonly outcomes: readonly LibcOutcome[] }) {
  const { t } = useTranslation()
  return (
    <ul className={style.list}>
      {outcomes.map((outcome) => {
        const { call, kind, why } = outcome
        return (
          <li key={call.name} className={style.item} data-libc-call={call.name} data-kind={kind}>
            <code>{call.name}</code>
            <div>
              <strong className={kind === 'breaks' ? style.breaks : undefined}>
                {t(`forecast.kind-${kind}`)}
              </strong>{' '}
              <span className={pane.soft}>{t(why.code, why.params)}</span>
              <Repairs outcome={outcome} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Repairs({ outcome: { call, missing, why } }: { readonly outcome: LibcOutcome }) {
  const { t } = useTranslation()
  const disabled = useStudio(selectIsReadOnly)
  if (missing.length === 0) return null
  return (
    <div className={style.repairs}>
      {why.code === 'libc-wrong-error' && (
        <Button size="small" disabled={disabled} onClick={() => giveEffect([call.name], noSuchCall)}>
          {t('forecast.answer-enosys', { name: call.name })}
        </Button>
      )}
      <Button size="small" disabled={disabled} onClick={() => tick(missing, true)}>
        {t('forecast.allow', { names: missing.join(', ') })}
      </Button>
    </div>
  )
}
