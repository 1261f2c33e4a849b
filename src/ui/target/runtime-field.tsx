import { useTranslation } from 'react-i18next'
import type { RuntimeKind } from '#core/target/engines.ts'
import { chooseRuntime } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'

const kinds: readonly RuntimeKind[] = ['runc', 'crun']

/** Which runtime the engine uses; by hand it is chosen already. */
export function RuntimeField() {
  const { t } = useTranslation()
  const { engine, runtime } = useStudio((store) => store.target)
  if (engine === 'none') return null
  return (
    <Labelled label={t('target.runtime')}>
      {(id) => (
        <select
          id={id}
          className={field.select}
          value={runtime}
          onChange={(event) => chooseRuntime(event.target.value === 'crun' ? 'crun' : 'runc')}
        >
          {kinds.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
