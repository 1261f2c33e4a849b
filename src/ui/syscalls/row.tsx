import { Menu as Base } from '@base-ui/react/menu'
import { ChevronDown } from 'lucide-react'
import { type CSSProperties, type MouseEvent, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { isAllowed, type Row } from '#state/views/rows.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { useTruth } from '#state/views/use-truth.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { RiskMark } from '../kit/risk-mark.tsx'
import { outcomeText } from '../words/outcome-text.ts'
import { actionMenu } from './action-menu.tsx'
import { CallMark } from './call-mark.tsx'
import { Highlight } from './highlight.tsx'
import style from './row.module.css'

export interface SyscallRowProps {
  readonly row: Row
  readonly index: number
  readonly top: number
  readonly query: string
  readonly selected: boolean
  readonly marked: boolean
  /** The one row that Tab reaches. */
  readonly active: boolean
  /** Calls of the most frequent call, for the bar. */
  readonly mostCalls: number
  readonly disabled: boolean
  readonly onTick: (index: number, ticked: boolean, extend: boolean) => void
  readonly onPress: (index: number, event: MouseEvent) => void
}

function Tick({ row, index, active, disabled, onTick }: SyscallRowProps) {
  const { t } = useTranslation()
  const allowed = isAllowed(row.outcome)
  const partly = row.outcome.kind === 'conditional' || row.outcome.kind === 'unclear'
  return (
    <div role="gridcell" className={style.tick} aria-colindex={1}>
      <input
        type="checkbox"
        className={style.checkbox}
        aria-label={t('syscalls.allow', { name: row.name })}
        checked={allowed}
        ref={(element) => {
          if (element) element.indeterminate = partly
        }}
        disabled={disabled}
        tabIndex={active ? 0 : -1}
        onChange={() => undefined}
        onClick={(event) => {
          event.stopPropagation()
          onTick(index, !allowed, event.shiftKey)
        }}
      />
    </div>
  )
}

function Calls({ row, mostCalls }: SyscallRowProps) {
  const { t } = useTranslation()
  const share = row.calls === 0 ? 0 : Math.max(4, (Math.log1p(row.calls) / Math.log1p(mostCalls)) * 100)
  const errors =
    row.errors === 0
      ? undefined
      : t('syscalls.errors', { count: row.errors, shown: formatNumber(row.errors) })
  return (
    <div role="gridcell" className={style.calls} aria-colindex={6} title={errors}>
      <span className={style.bar} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className={style.figure}>{row.calls === 0 ? '–' : formatNumber(row.calls)}</span>
      <span className={style.failed}>
        {row.errors > 0 && (
          <>
            <span aria-hidden="true">{t('syscalls.errors-short', { shown: formatNumber(row.errors) })}</span>
            <span className="visually-hidden">{errors}</span>
          </>
        )}
      </span>
    </div>
  )
}

function What({ row, active, disabled }: SyscallRowProps) {
  const { t } = useTranslation()
  const { outcome, because } = useTruth(row.name, row.outcome)
  const constants = useKnowledge('constants')
  const arch = useStudio((store) => store.target.arch)
  const words = useMemo(
    () => outcomeText(outcome, row.syscall?.args ?? [], { arch, constants }, t),
    [outcome, row.syscall, arch, constants, t],
  )
  const archName = useStudio((store) => store.catalog?.architecture(arch)?.name ?? arch)
  const isAbsent = row.absent && row.syscall !== undefined
  const told = isAbsent ? t('syscalls.absent', { arch: archName }) : words.text
  const why = because ? t(because.code, because.params) : told
  return (
    <div
      role="gridcell"
      className={style.what}
      aria-colindex={7}
      title={isAbsent ? t('syscalls.absent-why', { arch: archName, action: words.text }) : why}
    >
      <Base.Trigger
        handle={actionMenu}
        payload={row.name}
        disabled={disabled}
        className={isAbsent ? style.action : `${style.action} ${style[words.tone]}`}
        tabIndex={active ? 0 : -1}
        aria-label={t('syscalls.action-of', { name: row.name, action: told })}
        onClick={(event) => event.stopPropagation()}
      >
        <span>{told}</span>
        <ChevronDown size={12} aria-hidden />
      </Base.Trigger>
    </div>
  )
}

export const SyscallRow = memo(function SyscallRow(props: SyscallRowProps) {
  const { t } = useTranslation()
  const { row, index, top, query, selected, marked, active, onPress } = props
  const classes = [
    style.row,
    selected && style.selected,
    marked && style.marked,
    row.changed && style.changed,
    row.absent && style.absent,
  ]
  const place: CSSProperties = { transform: `translateY(${top}px)` }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys of its focused row
    <div
      role="row"
      className={classes.filter(Boolean).join(' ')}
      style={place}
      data-syscall={row.name}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      onClick={(event) => onPress(index, event)}
    >
      <Tick {...props} />
      <div role="rowheader" className={style.name} aria-colindex={2}>
        <Highlight text={row.name} query={query} />
        {row.changed && <span className="visually-hidden">{t('syscalls.changed')}</span>}
        {row.syscall === undefined && <span className={style.unknown}>{t('syscalls.unknown-name')}</span>}
        <CallMark name={row.name} active={active} />
      </div>
      <div role="gridcell" className={style.nr} aria-colindex={3}>
        {row.nr ?? '–'}
      </div>
      <div role="gridcell" className={style.group} aria-colindex={4}>
        {row.family === undefined ? '–' : t(`family.${row.family}`)}
      </div>
      <div role="gridcell" className={style.risk} aria-colindex={5}>
        {row.syscall === undefined ? t('risk.unknown') : <RiskMark level={row.syscall.risk} />}
      </div>
      <Calls {...props} />
      <What {...props} />
    </div>
  )
})
