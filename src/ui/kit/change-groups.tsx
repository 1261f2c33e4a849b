import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SyscallArgument } from '#catalog/catalog.ts'
import { argumentWords } from '#catalog/value-words.ts'
import type { CallChange, Change, ChangeKind } from '#core/questions/diff.ts'
import type { AbiChange, Difference } from '#core/questions/diff-abis.ts'
import { useStudio } from '#state/store.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { architectureName } from '../words/target-words.ts'
import { Button } from './button.tsx'
import style from './change-groups.module.css'
import { decisionWords } from './decision-words.ts'
import pane from './pane.module.css'

/** Lines of a group before "Show all": a screen or two. */
const shown = 60
/** Ways in which one call differs before the rest is left out. */
const shownWays = 3

const marks: Readonly<Record<ChangeKind, string>> = { opened: '+', closed: '−', changed: '≠' }
const kinds = ['opened', 'closed', 'changed'] as const

interface ChangeGroupsProps {
  readonly difference: Difference
  /** Why an answer differs, where that is told. */
  readonly causeOf?: CauseOf
}

type CauseOf = (call: CallChange, change: Change) => string

/** The calls that are decided otherwise: first what is open now and was not. */
export function ChangeGroups({ difference, causeOf }: ChangeGroupsProps) {
  const { t } = useTranslation()
  const { abis, calls: changes } = difference
  if (changes.length + abis.length === 0) return <p className={pane.good}>✓ {t('diff.same')}</p>
  const calls = countNames(changes)
  return (
    <section aria-label={t('diff.list')}>
      <h2 className={pane.total}>{t('diff.differ', { count: calls, formatted: formatNumber(calls) })}</h2>
      {kinds.map((kind) => {
        const own = changes.filter((each) => each.kind === kind)
        return own.length === 0 ? null : (
          <ChangeGroup key={kind} kind={kind} changes={own} causeOf={causeOf} />
        )
      })}
      {abis.length > 0 && <AbiGroup abis={abis} />}
    </section>
  )
}

/** ABIs that only one of the two profiles names: one line each, not one for every call. */
function AbiGroup({ abis }: { readonly abis: readonly AbiChange[] }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  return (
    <div className={style.group}>
      <h3 className={style.title}>
        {t('diff.abis')}
        <span className={pane.count}>{formatNumber(abis.length)}</span>
      </h3>
      <ul>
        {abis.map(({ arch, kind, without, ret }) => (
          <li key={arch} className={style.line} data-abi={arch}>
            <span>
              <span aria-hidden="true" className={style.sign}>
                {marks[kind]}
              </span>{' '}
              {architectureName(arch, catalog)}
            </span>
            <span className={style.ways}>
              {t(`diff.abi-${without}`, { effect: decisionWords({ ret }, t).text })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ChangeGroupProps {
  readonly kind: ChangeKind
  readonly changes: readonly CallChange[]
  readonly causeOf: CauseOf | undefined
}

function ChangeGroup({ kind, changes, causeOf }: ChangeGroupProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const list = isOpen ? changes : changes.slice(0, shown)
  return (
    <div className={style.group}>
      <h3 className={`${style.title} ${style[kind]}`}>
        <span aria-hidden="true" className={style.sign}>
          {marks[kind]}
        </span>
        {t(`diff.${kind}`)}
        <span className={pane.count}>{formatNumber(countNames(changes))}</span>
      </h3>
      <ul>
        {list.map((change) => (
          <ChangeLine key={`${change.name} ${change.arch}`} change={change} causeOf={causeOf} />
        ))}
      </ul>
      {list.length < changes.length && (
        <Button look="link" size="small" onClick={() => setIsOpen(true)}>
          {t('diff.show-all', { formatted: formatNumber(changes.length) })}
        </Button>
      )}
    </div>
  )
}

const noParameters: readonly SyscallArgument[] = []

interface ChangeLineProps {
  readonly change: CallChange
  readonly causeOf: CauseOf | undefined
}

function ChangeLine({ change: call, causeOf }: ChangeLineProps) {
  const { name, arch, changes, isAlways } = call
  const { t } = useTranslation()
  const isSelected = useStudio((store) => store.selected === name)
  const host = useStudio((store) => store.target.arch)
  const archName = useStudio((store) => store.catalog?.architecture(arch)?.name ?? arch)
  const parameters = useStudio((store) => store.catalog?.syscall(name)?.args ?? noParameters)
  const constants = useKnowledge('constants')
  return (
    <li className={style.line} data-selected={isSelected || undefined}>
      <span className={style.what}>
        <button
          type="button"
          className={pane.name}
          data-diff={name}
          aria-pressed={isSelected}
          onClick={() => useStudio.getState().workspaceActions.select(name)}
        >
          {name}
        </button>
        {arch !== host && <span className={pane.arch}>{archName}</span>}
      </span>
      <span className={style.ways}>
        {changes.slice(0, shownWays).map((change) => (
          <span key={`${change.before} ${change.after}`}>
            {t('diff.from-to', {
              before: decisionWords({ ret: change.before }, t).text,
              after: decisionWords({ ret: change.after }, t).text,
            })}
            {!(isAlways && changes.length === 1) && (
              <span className={pane.soft}>
                {' '}
                {t('diff.some', { example: argumentWords(change.example, parameters, arch, constants) })}
              </span>
            )}
            {causeOf !== undefined && <span className={pane.soft}> {causeOf(call, change)}</span>}
          </span>
        ))}
      </span>
    </li>
  )
}

/** A call of several architectures is one call. */
function countNames(changes: readonly CallChange[]): number {
  return new Set(changes.map(({ name }) => name)).size
}
