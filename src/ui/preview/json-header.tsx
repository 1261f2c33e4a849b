import { CircleX, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { largeText } from './editor-options.ts'
import style from './json-preview.module.css'
import { useStops } from './use-stops.ts'

interface JsonHeaderProps {
  readonly onNextProblem: () => void
}

export function JsonHeader({ onNextProblem }: JsonHeaderProps) {
  const { t } = useTranslation()
  const document = useStudio((store) => store.document)
  const name = useStudio((store) => store.name)
  const count = useStops().length
  if (document === undefined) return <div className={style.head}>{t('preview.title')}</div>
  const isReadable = document.reading.kind === 'profile'
  return (
    <div className={style.head}>
      <span className={style.title}>{t('preview.title')}</span>
      <span className={style.name}>{t('preview.file', { name })}</span>
      <span className={isReadable ? style.live : style.broken}>
        {t(isReadable ? 'preview.live' : 'preview.unreadable')}
      </span>
      <span className={style.space} />
      {document.text.length > largeText && <span className={style.large}>{t('preview.large')}</span>}
      {count > 0 && (
        <Button look="quiet" size="small" onClick={onNextProblem} title={t('preview.next-problem')}>
          {isReadable ? <Info size={14} aria-hidden /> : <CircleX size={14} aria-hidden />}
          {t(isReadable ? 'preview.notes' : 'preview.problems', { count })}
          <span className="visually-hidden">{t('preview.next-problem')}</span>
        </Button>
      )}
      <CopyButton text={document.text} what={t('preview.title')} />
    </div>
  )
}
