import { memo, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/i18n.ts'
import { colourLines, type Piece } from './colour-lines.ts'
import style from './plain-json.module.css'

/** More lines than this would slow the page down; the Copy button takes all. */
const shownLines = 4000

interface LineProps {
  readonly pieces: readonly Piece[]
  readonly isMarked: boolean
}

function sameLine(a: LineProps, b: LineProps): boolean {
  return (
    a.isMarked === b.isMarked &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, at) => piece.text === b.pieces[at]?.text && piece.colour === b.pieces[at]?.colour)
  )
}

/** Lines that did not change are not drawn again. */
const Line = memo(function Line({ pieces, isMarked }: LineProps) {
  return (
    <span className={isMarked ? `${style.line} ${style.marked}` : style.line}>
      {pieces.map(({ text, colour }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no name but its place in the line
        <span key={at} className={colour && style[colour]}>
          {text}
        </span>
      ))}
      {'\n'}
    </span>
  )
}, sameLine)

interface PlainJsonProps {
  readonly text: string
  /** A line to point at, from 1. */
  readonly marked?: number | undefined
}

/** The text in colours with line numbers, to read and copy: before, or instead of, the editor. */
export function PlainJson({ text, marked }: PlainJsonProps) {
  const { t } = useTranslation()
  const lines = useMemo(() => colourLines(text), [text])
  const rest = lines.length - shownLines
  const block = useRef<HTMLPreElement>(null)
  useEffect(() => {
    if (marked !== undefined) block.current?.children[marked - 1]?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <pre ref={block} className={style.plain} tabIndex={0}>
      {lines.slice(0, shownLines).map((pieces, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its number
        <Line key={at} pieces={pieces} isMarked={at + 1 === marked} />
      ))}
      {rest > 0 && (
        <span className={style.rest}>
          {t('preview.more-lines', { count: rest, lines: formatNumber(rest) })}
        </span>
      )}
    </pre>
  )
}
