import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Base } from '#core/profile/bits.ts'
import { defaultEffect } from '#core/profile/outcome.ts'
import type { Profile } from '#core/profile/profile.ts'
import { useStudio } from '#state/store.ts'
import type { Row } from '#state/views/rows.ts'
import { selectIsReadOnly, selectSelectedRow } from '#state/views/table.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { ActionField } from './action-field.tsx'
import { CaseEditor } from './case-editor.tsx'
import { EffectNames } from './effect-number.tsx'
import { GuardsSection } from './guards-section.tsx'
import { RuleEmpty } from './rule-empty.tsx'
import { RuleHead } from './rule-head.tsx'
import style from './rule-pane.module.css'
import { RuleSays } from './rule-says.tsx'
import { SeenSection } from './seen-section.tsx'

/** All about the selected call: what happens now, how to change it, and why it matters. */
export function RulePane({ children }: { readonly children: ReactNode }) {
  const row = useStudio(selectSelectedRow)
  const profile = useStudio((store) => store.readable?.reading.profile)
  const [base, setBase] = useState<Base>('dec')
  const details = useKnowledge('details')
  if (row === undefined || profile === undefined) return <RuleEmpty />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and while the text is unreadable nothing in it can take the focus
    <div className={style.pane} tabIndex={0}>
      <EffectNames />
      <RuleHead row={row} summary={details?.get(row.name)?.summary} />
      <RuleSays row={row} profile={profile} />
      <RuleControls key={row.name} row={row} profile={profile} base={base} onBase={setBase} />
      <SeenSection row={row} />
      {children}
    </div>
  )
}

interface RuleControlsProps {
  readonly row: Row
  readonly profile: Profile
  readonly base: Base
  readonly onBase: (base: Base) => void
}

function RuleControls({ row, profile, base, onBase }: RuleControlsProps) {
  const { t } = useTranslation()
  const isUnreadable = useStudio(selectIsReadOnly)
  const fallback = defaultEffect(profile)
  const shared = { name: row.name, outcome: row.outcome, fallback }
  return (
    <>
      {isUnreadable && (
        <p className={style.unreadable} role="note">
          {t('rule.unreadable')}
        </p>
      )}
      <fieldset disabled={isUnreadable}>
        <ActionField {...shared} />
        <CaseEditor row={row} fallback={fallback} base={base} onBase={onBase} />
        <GuardsSection row={row} />
      </fieldset>
    </>
  )
}
