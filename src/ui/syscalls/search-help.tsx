import { Popover } from '@base-ui/react/popover'
import { CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { queryKeys } from './query-keys.ts'
import style from './search.module.css'

/** What the search box understands; each example can be taken over. */
export function SearchHelp() {
  const { t } = useTranslation()
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button look="quiet" size="small" iconOnly aria-label={t('query.help')} title={t('query.help')}>
            <CircleHelp size={14} aria-hidden />
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className={style.positioner}>
          <Popover.Popup className={style.help}>
            <Popover.Title className={style.title}>{t('query.help')}</Popover.Title>
            <p className={style.soft}>{t('query.words')}</p>
            <ul className={style.keys}>
              {queryKeys.map(({ key, example, values }) => (
                <li key={key}>
                  <Popover.Close
                    className={style.example}
                    onClick={() => useStudio.getState().workspaceActions.search(example)}
                  >
                    {example}
                  </Popover.Close>
                  <span className={style.soft}>
                    {t(`query.about-${key}`)}
                    {values !== undefined && ` (${values.join(', ')})`}
                  </span>
                </li>
              ))}
            </ul>
            <p className={style.soft}>{t('query.signs')}</p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
