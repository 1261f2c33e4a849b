import { useTranslation } from 'react-i18next'
import { typeCall } from '#state/actions/simulation.ts'
import { useStudio } from '#state/store.ts'
import style from './simulate.module.css'

/** Calls that profiles often treat apart by their arguments. */
const examples = ['socket(AF_ALG, SOCK_SEQPACKET, 0)', 'clone(CLONE_NEWUSER|SIGCHLD)', 'ioctl(0, TIOCSTI, 0)']

/** Calls tried before, or a few to begin with. */
export function CallHistory() {
  const { t } = useTranslation()
  const { recent, text } = useStudio((store) => store.simulation)
  const others = recent.filter((each) => each !== text)
  const isNew = recent.length === 0
  const list = isNew ? examples.filter((each) => each !== text) : others
  if (list.length === 0) return null
  return (
    <div className={style.history}>
      <h3 className={style.label}>{t(isNew ? 'simulate.examples' : 'simulate.recent')}</h3>
      <ul className={style.chips}>
        {list.map((each) => (
          <li key={each}>
            <button type="button" className={style.chip} onClick={() => typeCall(each)}>
              {each}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
