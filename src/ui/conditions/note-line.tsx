import { Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ConditionSpec } from '#core/profile/profile.ts'
import { Button } from '../kit/button.tsx'
import type { Note } from './condition-notes.ts'
import style from './notes.module.css'

interface NoteLineProps {
  readonly note: Note
  readonly onRemedy?: (remedy: ConditionSpec) => void
}

/** A quiet line under what it is about. */
export function NoteLine({ note, onRemedy }: NoteLineProps) {
  const { t } = useTranslation()
  const { remedy } = note
  const Icon = note.tone === 'warn' ? TriangleAlert : Info
  return (
    <p className={`${style.note} ${style[note.tone]}`}>
      <Icon size={12} aria-hidden />
      <span>
        {t(note.code, note.params)}{' '}
        {remedy !== undefined && onRemedy !== undefined && (
          <Button look="link" size="small" onClick={() => onRemedy(remedy)}>
            {t('note.compare-32')}
          </Button>
        )}
      </span>
    </p>
  )
}
