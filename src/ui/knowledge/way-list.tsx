import { useTranslation } from 'react-i18next'
import type { UseAssessment } from '#core/questions/risk/assess.ts'
import { textOfUse } from '#core/questions/risk/threat.ts'
import type { Way } from '#core/questions/risk/way.ts'
import { typeCall } from '#state/actions/simulation.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import pane from '../kit/pane.module.css'
import { architectureName } from '../words/target-words.ts'
import style from './knowledge.module.css'
import { tellingWays, wayWords } from './verdict-words.ts'

/** What becomes of each use, by which rule, and by which way to make the call. */
export function WayList({ uses }: { readonly uses: readonly UseAssessment[] }) {
  return (
    <ul className={style.ways}>
      {uses.map((assessed) => (
        <UseLine key={textOfUse(assessed.use)} assessed={assessed} />
      ))}
    </ul>
  )
}

function UseLine({ assessed }: { readonly assessed: UseAssessment }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const ways = tellingWays(assessed)
  const name = (token: string) => architectureName(token, catalog)
  return (
    <li>
      <code className={style.use}>{textOfUse(assessed.use)}</code>
      {ways.length === 0 && <p className={pane.soft}>{t('knowledge.no-way')}</p>}
      {ways.map((way) => (
        <p key={way.arch + (way.through ?? '')} className={style.way}>
          <span className={style[way.state]}>{wayWords(way, name, t)}</span>
          {way.needsRubbish && <span className={pane.soft}> {t('knowledge.rubbish')}</span>}{' '}
          <TryOut way={way} call={assessed.use.call} />
        </p>
      ))}
    </li>
  )
}

/** Leads to the very call that shows it; Simulate speaks for the host's own ABI. */
function TryOut({ way, call }: { readonly way: Way; readonly call: string }) {
  const { t } = useTranslation()
  const home = useStudio((store) => store.target.arch)
  if (way.arch !== home || way.through !== undefined) return null
  const last = way.call.args.findLastIndex((value) => value !== 0n)
  const values = way.call.args
    .slice(0, last + 1)
    .map((value) => (value > 255n ? `0x${value.toString(16)}` : value))
  const show = () => {
    typeCall(`${call}(${values.join(', ')})`)
    useStudio.getState().workspaceActions.showPane('simulate')
  }
  return (
    <Button look="link" size="small" onClick={show}>
      {t('knowledge.try')}
    </Button>
  )
}
