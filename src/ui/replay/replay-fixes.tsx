import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { addArchitecture, allowCalls, allowValues } from '#state/actions/replay.ts'
import { useStudio } from '#state/store.ts'
import { canAllowValues, lacksArchitecture } from '#state/views/replay.ts'
import type { ReplayLine } from '#state/views/replay-lines.ts'
import { Button } from '../kit/button.tsx'
import style from './replay.module.css'
import { leaveLine } from './steps.ts'

/** What would let the call run; each is one step of undo. */
export function ReplayFixes({ line }: { readonly line: ReplayLine }) {
  const { t } = useTranslation()
  const lacksArch = useStudio((store) => lacksArchitecture(store, line))
  const hasValues = useStudio((store) => canAllowValues(store, line))
  const doing = (act: () => void) => (event: MouseEvent<HTMLElement>) => {
    leaveLine(event.currentTarget)
    act()
  }
  if (line.fate === 'logged') return null
  if (lacksArch) {
    return (
      <span className={style.fixes}>
        <Button size="small" onClick={doing(() => addArchitecture(line.arch))}>
          {t('replay.add-arch', { arch: line.arch })}
        </Button>
      </span>
    )
  }
  if (line.name.startsWith('#')) return null
  return (
    <span className={style.fixes}>
      <Button
        size="small"
        aria-label={t('replay.allow-call', { name: line.name })}
        onClick={doing(() => allowCalls([line.name]))}
      >
        {t('replay.allow')}
      </Button>
      {hasValues && (
        <Button size="small" onClick={doing(() => allowValues(line))}>
          {t('replay.allow-values')} <span className="visually-hidden">{line.name}</span>
        </Button>
      )}
    </span>
  )
}
