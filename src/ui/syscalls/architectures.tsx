import { Popover } from '@base-ui/react/popover'
import { useTranslation } from 'react-i18next'
import { changeArchitectures } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Caret } from '../kit/caret.tsx'
import menu from '../kit/menu.module.css'
import { ArchMap } from './arch-map.tsx'
import style from './default-effect.module.css'

const none: readonly string[] = []

/** The architectures whose calls the profile decides; others are killed. */
export function Architectures({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation()
  const profile = useStudio((store) => store.readable?.reading.profile)
  const catalog = useStudio((store) => store.catalog)
  const mapped = profile?.archMap !== undefined && profile.archMap.length > 0
  const listed = profile?.architectures ?? none
  const [first, ...others] = listed
  const summary = mapped
    ? t('default.arch-map')
    : first === undefined
      ? t('default.arch-native')
      : [first.replace('SCMP_ARCH_', ''), ...(others.length > 0 ? [`+${others.length}`] : [])].join(' ')
  const toggle = (token: string, on: boolean) =>
    changeArchitectures(on ? [...listed, token] : listed.filter((each) => each !== token))
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button
            className={style.archs ?? ''}
            disabled={disabled}
            aria-label={t('default.archs-of', { summary })}
          />
        }
      >
        <span>{summary}</span>
        <Caret />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={menu.positioner} sideOffset={4} align="start">
          <Popover.Popup className={`${menu.popup} ${style.list}`} aria-label={t('default.archs')}>
            <p className={style.note}>{t(mapped ? 'default.arch-map-note' : 'default.arch-note')}</p>
            {mapped && <ArchMap mappings={profile.archMap} />}
            {!mapped &&
              catalog?.architectures.map(({ token, bits }) => (
                <label key={token} className={style.option}>
                  <input
                    type="checkbox"
                    checked={listed.includes(token)}
                    onChange={(event) => toggle(token, event.target.checked)}
                  />
                  <code>{token}</code>
                  <small>{t('default.bits', { bits })}</small>
                </label>
              ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
