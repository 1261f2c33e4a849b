import { Popover } from '@base-ui/react/popover'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Caret } from '../kit/caret.tsx'
import menu from '../kit/menu.module.css'
import { useMedia } from '../kit/use-media.ts'
import { targetSummary, withoutTarget } from '../words/target-words.ts'
import style from './target.module.css'
import { TargetPanel } from './target-panel.tsx'

/** The target in the header; behind it everything that a target is. */
export function TargetButton() {
  const { t } = useTranslation()
  const target = useStudio((store) => store.target)
  const catalog = useStudio((store) => store.catalog)
  const present = useStudio((store) => store.document !== undefined)
  const foretell = () => useStudio.getState().workspaceActions.showDialog('forecast')
  const isHidden = useMedia(withoutTarget)
  if (isHidden) return null
  const summary = targetSummary(target, catalog, t)
  return (
    <Popover.Root>
      <Popover.Trigger
        render={<Button className={style.chip ?? ''} aria-label={t('target.button', { summary })} />}
      >
        <span>{summary}</span>
        <Caret />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={menu.positioner} sideOffset={4} align="end">
          <Popover.Popup className={`${menu.popup} ${style.popup}`} aria-label={t('target.title')}>
            <TargetPanel />
            {present && (
              <Popover.Close
                render={<Button size="small" className={style.further ?? ''} />}
                onClick={foretell}
              >
                {t('forecast.command')}
              </Popover.Close>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
