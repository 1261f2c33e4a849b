import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/profile.ts'
import type { Row } from '#state/rows.ts'
import { useStudio } from '#state/store.ts'
import { gatherGuards, listed } from './guard-words.ts'
import { detourOf } from './multiplexed.ts'
import { NoteLine } from './note-line.tsx'
import style from './rule-pane.module.css'
import { ruleSentence } from './rule-sentence.ts'

/** What happens now, in words, with what stands beside it. */
export function RuleSays({ row, profile }: { readonly row: Row; readonly profile: Profile }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const target = useStudio((store) => store.target)
  const { outcome } = row
  const isConditional = outcome.kind === 'conditional' || outcome.kind === 'unclear'
  const detour = catalog && isConditional ? detourOf(row.name, profile, target, catalog) : undefined
  return (
    <div className={style.says}>
      <p className={style.sentence}>{ruleSentence(outcome, row.syscall?.args ?? [], t)}</p>
      {gatherGuards(outcome.others, t).map(({ guard, count }) => (
        <p key={guard} className={style.soft}>
          {t('rule.others', { count, guard })}
        </p>
      ))}
      {detour !== undefined && (
        <NoteLine
          note={{
            code: 'note.detour',
            params: { arches: listed(detour.arches, 'conjunction', t), through: detour.through },
            tone: 'warn',
          }}
        />
      )}
    </div>
  )
}
