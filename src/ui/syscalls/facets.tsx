import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { families } from '#catalog/families.ts'
import { type Facet, risks, statuses } from '#state/slices/facets.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { RiskMark } from '../kit/risk-mark.tsx'
import style from './facets.module.css'
import type { SyscallTable } from './use-syscall-table.ts'

interface FacetLineProps {
  readonly facet: Facet
  readonly count: number
  readonly children: ReactNode
}

function FacetLine({ facet, count, children }: FacetLineProps) {
  const on = useStudio(({ facets }) =>
    facets.some((each) => each.kind === facet.kind && each.value === facet.value),
  )
  const toggle = useStudio((store) => store.workspaceActions.toggleFacet)
  return (
    <li>
      <button
        type="button"
        className={on ? `${style.facet} ${style.on}` : style.facet}
        aria-pressed={on}
        disabled={count === 0 && !on}
        onClick={() => toggle(facet)}
      >
        <span>{children}</span>
        <span className={style.count}>{formatNumber(count)}</span>
      </button>
    </li>
  )
}

function FacetList({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className={style.title}>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

/** Ways to narrow the table, each with how many rows it would leave. */
export function Facets({ table }: { readonly table: SyscallTable }) {
  const { t } = useTranslation()
  const counts = (kind: Facet['kind']): ReadonlyMap<string, number> =>
    table.getColumn(`facet-${kind}`)?.getFacetedUniqueValues() ?? new Map()
  const byStatus = counts('status')
  const byRisk = counts('risk')
  const byGroup = counts('group')
  return (
    <>
      <FacetList title={t('syscalls.facet-status')}>
        {statuses.map((value) => (
          <FacetLine key={value} facet={{ kind: 'status', value }} count={byStatus.get(value) ?? 0}>
            {t(`status.${value}`)}
          </FacetLine>
        ))}
      </FacetList>
      <FacetList title={t('syscalls.facet-risk')}>
        {risks.map((value) => (
          <FacetLine key={value} facet={{ kind: 'risk', value }} count={byRisk.get(value) ?? 0}>
            <RiskMark level={value} />
          </FacetLine>
        ))}
      </FacetList>
      <FacetList title={t('syscalls.facet-group')}>
        {families.map((value) => (
          <FacetLine key={value} facet={{ kind: 'group', value }} count={byGroup.get(value) ?? 0}>
            {t(`family.${value}`)}
          </FacetLine>
        ))}
      </FacetList>
    </>
  )
}
