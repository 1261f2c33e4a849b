import { Popover } from '@base-ui/react/popover'
import { useTranslation } from 'react-i18next'
import type { ProcessTally } from '#core/base/tally.ts'
import { everything } from '#state/slices/focus.ts'
import type { Source } from '#state/slices/observations.ts'
import { useStudio } from '#state/store.ts'
import { processKey } from '#state/views/seen.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { Caret } from '../kit/caret.tsx'
import menu from '../kit/menu.module.css'
import style from './timeline.module.css'

interface Entry {
  readonly key: string
  readonly source: Source
  readonly process: ProcessTally
  readonly calls: number
}

/** Programs that only start others. */
const shells = new Set([
  'sh',
  'bash',
  'dash',
  'ash',
  'zsh',
  'ksh',
  'busybox',
  'strace',
  'timeout',
  'env',
  'sudo',
  'runc:[2:INIT]',
])
const noneHidden: ReadonlySet<string> = new Set()

function entriesOf(sources: readonly Source[]): readonly Entry[] {
  return sources
    .filter((source) => source.on)
    .flatMap((source) =>
      (source.tally.processes ?? []).map((process) => ({
        key: processKey(source, process),
        source,
        process,
        calls: Object.values(process.calls).reduce((sum, each) => sum + each, 0),
      })),
    )
}

/** Which processes count: all, only one, or not the shell around them. */
export function ProcessFilter() {
  const { t } = useTranslation()
  const sources = useStudio((store) => store.sources)
  const hidden = useHidden()
  const count = sources.reduce((sum, { on, tally }) => sum + (on ? (tally.processes?.length ?? 0) : 0), 0)
  if (count < 2) return null
  return (
    <Popover.Root>
      <Popover.Trigger render={<Button look="quiet" size="small" />}>
        {t('timeline.processes', { shown: count - hidden.size, count })}
        <Caret />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={menu.positioner} sideOffset={4} align="end">
          <Popover.Popup
            className={`${menu.popup} ${style.processes}`}
            aria-label={t('timeline.processes-title')}
          >
            <ProcessList />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function useHidden(): ReadonlySet<string> {
  return useStudio(({ focus }) => (focus.kind === 'processes' ? focus.hidden : noneHidden))
}

/** Hundreds of lines: drawn only once the list is opened. */
function ProcessList() {
  const { t } = useTranslation()
  const sources = useStudio((store) => store.sources)
  const focusOn = useStudio((store) => store.observationActions.focusOn)
  const hidden = useHidden()
  const entries = entriesOf(sources)
  const hide = (keys: Iterable<string>) => {
    const next = new Set(keys)
    focusOn(next.size === 0 ? everything : { kind: 'processes', hidden: next })
  }
  const shellKeys = entries.filter(({ process }) => shells.has(process.name ?? '')).map(({ key }) => key)
  const toggle = (key: string) =>
    hide(hidden.has(key) ? [...hidden].filter((each) => each !== key) : [...hidden, key])
  return (
    <>
      <div className={style.presets}>
        <Button size="small" onClick={() => hide([])}>
          {t('timeline.all')}
        </Button>
        <Button size="small" disabled={shellKeys.length === 0} onClick={() => hide(shellKeys)}>
          {t('timeline.without-shell')}
        </Button>
      </div>
      <ul>
        {entries.map(({ key, process, calls }) => (
          <li key={key} className={style.process}>
            <label>
              <input type="checkbox" checked={!hidden.has(key)} onChange={() => toggle(key)} />
              <code>{process.name ?? t('timeline.unnamed')}</code>
              <span>{process.pid === 0 ? t('timeline.no-pid') : process.pid}</span>
            </label>
            <span className={style.count}>{formatNumber(calls)}</span>
            <Button
              look="link"
              size="small"
              aria-label={t('timeline.only-this', { pid: process.pid })}
              onClick={() => hide(entries.map((each) => each.key).filter((each) => each !== key))}
            >
              {t('timeline.only')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
