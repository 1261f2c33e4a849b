import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonLook } from './button.tsx'

interface CopyButtonProps extends ButtonLook {
  /** The text, or a function that makes it when the button is pressed. */
  readonly text: string | (() => Promise<string>)
  /** What is copied, for people who cannot see what stands beside the button. */
  readonly what?: string
  /** The word on the button; "Copy" when left out. */
  readonly label?: string
  readonly disabled?: boolean
}

type Outcome = 'copied' | 'failed'
const shownFor = 2000

/** Copies a text and says so on the button itself. */
export function CopyButton({ text, what, label, ...look }: CopyButtonProps) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>()
  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text())
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  const word = outcome === undefined ? (label ?? t('kit.copy')) : t(`kit.${outcome}`)
  return (
    <Button look="quiet" size="small" {...look} onClick={() => void copy()}>
      {outcome === 'copied' ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      <span aria-live="polite">{word}</span>
      {what !== undefined && <span className="visually-hidden">{what}</span>}
    </Button>
  )
}
