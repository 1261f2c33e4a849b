import { Check, CircleQuestionMark, TriangleAlert, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StartVerdict } from '#core/enforce/startup/verdict.ts'
import style from './startup.module.css'

const icons = { starts: Check, fails: X, perhaps: TriangleAlert, unknown: CircleQuestionMark } as const

interface StartMarkProps {
  readonly kind: StartVerdict['kind']
  /** Only the mark is seen; the word is there for screen readers. */
  readonly isShort?: boolean
}

export function StartMark({ kind, isShort = false }: StartMarkProps) {
  const { t } = useTranslation()
  const Icon = icons[kind]
  return (
    <span className={`${style.mark} ${style[kind]}`} data-start={kind}>
      <Icon size={13} aria-hidden />
      <span className={isShort ? style.heard : undefined}>{t(`startup.kind-${kind}`)}</span>
    </span>
  )
}
