import { useTranslation } from 'react-i18next'
import { useStudio } from '#state/store.ts'
import { Boundary } from '../kit/boundary.tsx'
import { part } from '../kit/part.tsx'

const RefusalNote = part(
  () => import('./refusal-note.tsx'),
  (each) => each.RefusalNote,
)

/** Inputs that could not be used; they stay until dismissed. */
export function Refusals() {
  const { t } = useTranslation()
  const refusals = useStudio((store) => store.refusals)
  return (
    <div role="alert" aria-label={t('import.refused')}>
      {refusals.map((refusal) => (
        <Boundary key={refusal.id} place="line">
          <RefusalNote refusal={refusal} />
        </Boundary>
      ))}
    </div>
  )
}
