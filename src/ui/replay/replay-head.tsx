import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { allowCalls } from '#state/actions/replay.ts'
import type { ReplayReady } from '#state/views/replay.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import style from './replay.module.css'
import { moveToLine } from './steps.ts'

interface ReplayHeadProps {
  readonly replay: ReplayReady
  readonly list: RefObject<HTMLElement | null>
  readonly disabled: boolean
}

/** The answer in a sentence, and the ways through the list. */
export function ReplayHead({ replay, list, disabled }: ReplayHeadProps) {
  const { t } = useTranslation()
  const { denied, unsure } = replay.summary
  const fixable = deniedNames(replay)
  return (
    <div className={style.head}>
      <h2 className={denied === 0 ? pane.good : style.bad}>
        <span aria-hidden="true">{denied === 0 ? '✓ ' : '▲ '}</span>
        {useSentence(replay)}
      </h2>
      {unsure > 0 && (
        <p className={pane.soft}>
          {t('replay.some-unsure', { count: unsure, formatted: formatNumber(unsure) })}
        </p>
      )}
      {denied + unsure > 0 && (
        <p className={style.ways}>
          <Button size="small" onClick={() => moveToLine(list.current, -1)}>
            {t('replay.previous')}
          </Button>
          <Button size="small" onClick={() => moveToLine(list.current, 1)}>
            {t('replay.next')}
          </Button>
          {fixable.length > 1 && (
            <Button size="small" disabled={disabled} onClick={() => allowCalls(fixable)}>
              {t('replay.fix-all')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

function useSentence({ summary: { denied, unsure, seen } }: ReplayReady): string {
  const { t } = useTranslation()
  const all = formatNumber(seen)
  if (denied > 0)
    return t('replay.some-denied', { count: denied, formatted: formatNumber(denied), seen: all })
  if (unsure > 0) return t('replay.none-denied-unsure', { seen: all })
  return t('replay.none-denied', { count: seen, formatted: all })
}

/** Calls that allowing by name helps. */
function deniedNames({ lines }: ReplayReady): readonly string[] {
  const open = lines.filter(
    ({ fate, name }) => (fate === 'denied' || fate === 'killed') && !name.startsWith('#'),
  )
  return [...new Set(open.map(({ name }) => name))]
}
