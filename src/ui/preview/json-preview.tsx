import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { positionAt } from '#core/json/position.ts'
import { useStudio } from '#state/store.ts'
import { selectShownPlace } from '#state/views/shown-place.ts'
import { Button } from '../kit/button.tsx'
import { narrowScreen, useMedia } from '../kit/use-media.ts'
import { JsonHeader } from './json-header.tsx'
import style from './json-preview.module.css'
import { PlainJson } from './plain-json.tsx'
import { type Mark, spanOf, wordsOf } from './problems.ts'
import { useEditor } from './use-editor.ts'
import { useStops } from './use-stops.ts'

/** The live text of the profile: Monaco, or a plain block on small screens and until Monaco is there. */
export function JsonPreview() {
  const { t } = useTranslation()
  const isNarrow = useMedia(narrowScreen)
  const host = useRef<HTMLDivElement>(null)
  const { status, editor, retry, said } = useEditor(host, !isNarrow)
  const [problem, setProblem] = useState(-1)
  const isPlain = isNarrow || status !== 'ready'
  const nextProblem = () => (isPlain ? setProblem((before) => before + 1) : editor.current?.nextProblem())

  return (
    <section className={style.preview} aria-label={t('preview.region')}>
      <JsonHeader onNextProblem={nextProblem} />
      {status === 'failed' && !isNarrow && (
        <p className={style.note} role="status">
          {t('preview.failed')}
          <Button look="link" onClick={retry}>
            {t('preview.retry')}
          </Button>
        </p>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <div className={style.body}>
        {!isNarrow && <div ref={host} className={style.editor} />}
        {isPlain && <PlainPane problem={problem} />}
      </div>
    </section>
  )
}

/** The plain block, with the problem that was asked for explained above it. */
function PlainPane({ problem }: { readonly problem: number }) {
  const { t } = useTranslation()
  const document = useStudio((store) => store.document)
  const shownPlace = useStudio(selectShownPlace)
  const saidAt = (marks: readonly Mark[]) =>
    marks
      .flatMap(wordsOf)
      .map(({ code, params }) => t(code, params))
      .join(' ')
  const stops = useStops()
  if (document === undefined) return null
  const shown = problem < 0 ? undefined : stops[problem % stops.length]
  const [first] = shown ?? []
  const at = first ? spanOf(first) : shownPlace
  const line = at && positionAt(document.text, at.start).line
  return (
    <div className={style.plain}>
      {shown && (
        <p className={style.note} role="status">
          {t('preview.problem-at', { line, message: saidAt(shown) })}
        </p>
      )}
      <PlainJson text={document.text} marked={line} />
    </div>
  )
}
