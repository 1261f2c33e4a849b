import { Moon, Redo2, Sun, SunMoon, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { commands } from '#state/actions/commands.ts'
import type { Theme } from '#state/slices/workspace.ts'
import { useStudio } from '#state/store.ts'
import { Boundary } from '../kit/boundary.tsx'
import { Button } from '../kit/button.tsx'
import { part } from '../kit/part.tsx'
import style from './header.module.css'
import { keyWords, useCommand } from './use-command.ts'

const TargetButton = part(
  () => import('../target/target-button.tsx'),
  (module) => module.TargetButton,
)
const DraftMenu = part(
  () => import('./draft-menu.tsx'),
  (module) => module.DraftMenu,
)

const Actions = part(
  () => import('./header-actions.tsx'),
  (module) => module.Actions,
)

export function Header() {
  const { t } = useTranslation()
  const present = useStudio((store) => store.document !== undefined && store.shared === undefined)
  return (
    <header className={style.header}>
      <Logo />
      <Boundary place="line">
        {present ? <DraftMenu /> : <strong className={style.product}>{t('shell.product')}</strong>}
      </Boundary>
      {present && <History />}
      <span className={style.space} />
      {present && <PaletteButton />}
      <span className={style.space} />
      <ThemeButton />
      <Boundary place="line">{present && <TargetButton />}</Boundary>
      <Boundary place="line">{present && <Actions />}</Boundary>
    </header>
  )
}

function Logo() {
  return (
    <svg className={style.logo} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect
        x="0.75"
        y="0.75"
        width="18.5"
        height="18.5"
        rx="4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path d="M5 6h10M5 10h10M5 14h5" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}

function History() {
  const { t } = useTranslation()
  const undo = useCommand(commands.undo)
  const redo = useCommand(commands.redo)
  const last = useStudio((store) => store.past.at(-1)?.label)
  const next = useStudio((store) => store.future.at(-1)?.label)
  const name = (command: typeof undo, step: typeof last) =>
    step === undefined ? command.title : `${command.title}: ${t(step.code, step.params)}`
  return (
    <div className={style.history}>
      <Button
        look="quiet"
        onClick={undo.onClick}
        disabled={undo.disabled}
        title={name(undo, last)}
        aria-label={undo.label}
      >
        <Undo2 size={14} aria-hidden />
        <span className={style.wideOnly}>{undo.label}</span>
      </Button>
      <Button
        look="quiet"
        iconOnly
        onClick={redo.onClick}
        disabled={redo.disabled}
        title={name(redo, next)}
        aria-label={redo.label}
      >
        <Redo2 size={14} aria-hidden />
      </Button>
    </div>
  )
}

/** Looks like a field, opens the palette. */
function PaletteButton() {
  const palette = useCommand(commands.palette)
  return (
    <Button className={style.palette ?? ''} onClick={palette.onClick}>
      <span>{palette.label}</span>
      <kbd>{keyWords(commands.palette.keys)}</kbd>
    </Button>
  )
}

const themes: readonly { readonly theme: Theme; readonly icon: typeof Sun }[] = [
  { theme: 'system', icon: SunMoon },
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
]

/** Goes through the three themes. */
function ThemeButton() {
  const { t } = useTranslation()
  const chosen = useStudio((store) => store.theme)
  const choose = useStudio((store) => store.workspaceActions.chooseTheme)
  const at = themes.findIndex((each) => each.theme === chosen)
  const Icon = themes[at]?.icon ?? SunMoon
  const next = themes[(at + 1) % themes.length]?.theme ?? 'system'
  const words = t('shell.theme', { theme: t(`shell.theme-${chosen}`) })
  return (
    <Button look="quiet" iconOnly aria-label={words} title={words} onClick={() => choose(next)}>
      <Icon size={15} aria-hidden />
    </Button>
  )
}
