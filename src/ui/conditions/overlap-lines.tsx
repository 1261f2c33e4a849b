import { useTranslation } from 'react-i18next'
import { overlaps } from '#core/enforce/evaluate/across.ts'
import type { Prepared } from '#core/enforce/evaluate/prepare.ts'
import type { Outcome } from '#core/profile/outcome.ts'
import { useStudio } from '#state/store.ts'
import { listed } from '../words/guard-words.ts'
import { NoteLine } from './note-line.tsx'
import style from './rule-pane.module.css'
import { happening } from './rule-sentence.ts'

interface OverlapLinesProps {
  readonly prepared: Prepared
  readonly name: string
  readonly outcome: Outcome
}

const shownOverlaps = 4

/** Which of the overlapping rules decides, each with a call that shows it. */
export function OverlapLines({ prepared, name, outcome }: OverlapLinesProps) {
  const { t } = useTranslation()
  const count = useStudio((store) => store.catalog?.syscall(name)?.args.length ?? 6)
  const found = overlaps(prepared, name, outcome)
  if (found.length === 0) return null
  return (
    <>
      <NoteLine
        note={{ code: 'explain.order', params: { release: prepared.target.libseccomp }, tone: 'warn' }}
      />
      <ul className={style.overlaps}>
        {found.slice(0, shownOverlaps).map(({ rules, args, winner, effect }) => {
          const places = rules.map(({ position }) => String(position + 1))
          const call = `${name}(${args.slice(0, Math.max(1, count)).join(', ')})`
          const words = {
            rules: listed(places, 'conjunction', t),
            call,
            winner: winner === undefined ? 0 : winner.position + 1,
            effect: happening(effect, t),
          }
          return (
            <li key={call} className={style.soft}>
              {t(winner === undefined ? 'explain.overlap-none' : 'explain.overlap', words)}
            </li>
          )
        })}
      </ul>
    </>
  )
}
