import { useTranslation } from 'react-i18next'
import { startDeciding } from '#state/actions/decide.ts'
import { openFileChooser } from '#state/actions/file-chooser.ts'
import { reviewLimits } from '#state/actions/restrict.ts'
import { useStudio } from '#state/store.ts'
import { type Path, selectPath } from '#state/views/path.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'

interface Next {
  readonly words: string
  readonly count: number
  readonly run: () => void
}

/** What the present step asks for; undefined where its button is elsewhere: allowing all at once, and export. */
function nextOf({ present, isBlank, toDecide = 0, obstacles, grave, limits = 0 }: Path): Next | undefined {
  const { workspaceActions } = useStudio.getState()
  if (present === 'collect') return { words: 'path.do-collect', count: 1, run: openFileChooser }
  if (present === 'allow')
    return isBlank ? undefined : { words: 'path.do-allow', count: toDecide, run: startDeciding }
  if (present === 'tighten') return { words: 'path.do-tighten', count: limits, run: reviewLimits }
  if (present !== 'check') return undefined
  if (obstacles.includes('starts'))
    return { words: 'path.do-starts', count: 1, run: () => workspaceActions.showDialog('startup') }
  if (obstacles.includes('findings'))
    return { words: 'path.do-findings', count: grave, run: () => workspaceActions.showPane('findings') }
  return undefined
}

/** The one primary button of the screen, as long as the next step is taken from the table. */
export function NextStep() {
  const { t } = useTranslation()
  const path = useStudio(selectPath)
  const next = nextOf(path)
  if (next === undefined) return null
  return (
    <Button look="primary" onClick={next.run} data-next={path.present}>
      {t(next.words, { count: next.count, formatted: formatNumber(next.count) })}
    </Button>
  )
}
