import { Menu as Base } from '@base-ui/react/menu'
import { useTranslation } from 'react-i18next'
import { giveEffect } from '#state/actions/editing.ts'
import menu from '../kit/menu.module.css'
import { effectChoices } from './effect-choices.ts'

/** One menu for all rows: every row's button opens it with its own name. */
export const actionMenu = Base.createHandle<string>()

export function ActionMenu() {
  const { t } = useTranslation()
  return (
    <Base.Root handle={actionMenu} modal={false}>
      {({ payload: name }) => (
        <Base.Portal>
          <Base.Positioner className={menu.positioner} sideOffset={4} align="start">
            <Base.Popup className={menu.popup}>
              {name !== undefined &&
                effectChoices.map(({ key, words, effect }) => (
                  <Base.Item key={key} className={menu.item} onClick={() => giveEffect([name], effect)}>
                    {t(words)}
                    <span className={menu.hint}>{key}</span>
                  </Base.Item>
                ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  )
}
