import { Popover } from '@base-ui/react/popover'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { startDeciding } from '#state/actions/decide.ts'
import { reviewLimits } from '#state/actions/restrict.ts'
import { useStudio } from '#state/store.ts'
import { type Path as Facts, type PathStep, pathSteps, selectPath } from '#state/views/path.ts'
import { pathWords } from '../i18n/en/path.ts'
import { formatNumber, teach } from '../i18n/i18n.ts'
import { OpenArchitectures, SourceStrip } from '../import/source-strip.tsx'
import menu from '../kit/menu.module.css'
import { formatBytes } from '../words/figures.ts'
import style from './path.module.css'

teach(pathWords)

/** The way from a log to a profile in use: where one stands, and what is open at each step. */
export function Path() {
  const { t } = useTranslation()
  const path = useStudio(selectPath)
  return (
    <nav className={style.path} aria-label={t('path.region')}>
      <ol className={style.steps}>
        {pathSteps.map((step, at) => (
          <li
            key={step}
            className={style.step}
            data-step={step}
            data-done={path.done.has(step) || undefined}
            aria-current={path.present === step ? 'step' : undefined}
          >
            <Step step={step}>
              <span className={style.sign} aria-hidden="true">
                {path.done.has(step) ? '✓' : at + 1}
              </span>
              <span className={style.name}>{t(`path.${step}`)}</span>
              {path.done.has(step) && <span className="visually-hidden">{t('path.done')}</span>}
              <span className={style.figure}>{figure(step, path, t)}</span>
            </Step>
          </li>
        ))}
      </ol>
      <OpenArchitectures />
    </nav>
  )
}

const doors: Readonly<Record<Exclude<PathStep, 'collect'>, () => void>> = {
  allow: startDeciding,
  tighten: reviewLimits,
  check: () => useStudio.getState().workspaceActions.showPane('findings'),
  ship: () => useStudio.getState().workspaceActions.showDialog('export'),
}

function Step({ step, children }: { readonly step: PathStep; readonly children: ReactNode }) {
  if (step === 'collect') return <Sources>{children}</Sources>
  return (
    <button type="button" className={style.door} onClick={doors[step]}>
      {children}
    </button>
  )
}

/** The sources need no line of their own: they open from the first step. */
function Sources({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Popover.Root>
      <Popover.Trigger className={style.door}>{children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={menu.positioner} sideOffset={4} align="start">
          <Popover.Popup className={`${menu.popup} ${style.sources}`} aria-label={t('path.sources')}>
            <SourceStrip />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** One figure that says what is open at the step. */
function figure(step: PathStep, path: Facts, t: TFunction): string {
  const counted = (key: string, count: number) => t(key, { count, formatted: formatNumber(count) })
  switch (step) {
    case 'collect':
      return path.logs === 0
        ? t('path.no-logs')
        : `${counted('path.logs', path.logs)}, ${formatBytes(path.bytes)}`
    case 'allow':
      if (path.seen === 0) return ''
      if (path.toDecide === undefined) return t(path.isUntold ? 'path.cannot-tell' : 'path.waiting')
      return path.toDecide === 0
        ? t('path.all-decided', { seen: formatNumber(path.seen) })
        : t('path.to-decide', {
            count: path.toDecide,
            formatted: formatNumber(path.toDecide),
            seen: formatNumber(path.seen),
          })
    case 'tighten':
      return path.limits === undefined || path.limits === 0 ? '' : counted('path.limits', path.limits)
    case 'check':
      return [
        path.starts === 'unknown' ? '' : t(`path.starts-${path.starts}`),
        counted('path.findings', path.grave + path.warnings),
      ]
        .filter(Boolean)
        .join(' · ')
    case 'ship':
      return ''
  }
}
