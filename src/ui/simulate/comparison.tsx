import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { capabilities } from '#core/profile/reading/vocabulary.ts'
import { launcherOf } from '#core/target/target.ts'
import { compareCapability } from '#state/actions/simulation.ts'
import { useStudio } from '#state/store.ts'
import type { CallVariant } from '#state/views/call-variants.ts'
import { decisionWords } from '../kit/decision-words.ts'
import field from '../kit/field.module.css'
import pane from '../kit/pane.module.css'
import { architectureName, runtimeWords } from '../words/target-words.ts'
import { type Answer, differs } from './answer-for.ts'
import { signOf } from './signs.ts'
import style from './simulate.module.css'

export interface ComparisonRow {
  readonly variant: CallVariant
  readonly answer: Answer
}

interface ComparisonProps {
  readonly rows: readonly ComparisonRow[]
  /** The answer of the chosen target. */
  readonly own: Answer
  /** Key of the row whose answer is shown in full. */
  readonly shown: string | undefined
  readonly onShow: (key: string | undefined) => void
}

/** What Kubernetes runs containers with. */
const kubernetes: ReadonlySet<string> = new Set(['containerd', 'cri-o'])

const groups = ['runtime', 'capability', 'architecture'] as const

/** The same call on other targets, side by side; what differs is marked. */
export function Comparison({ rows, own, shown, onShow }: ComparisonProps) {
  const { t } = useTranslation()
  return (
    <table className={style.table}>
      <caption className={style.label}>{t('simulate.elsewhere')}</caption>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th colSpan={2} scope="rowgroup" className={style.groupHead}>
              {group === 'capability' ? <CapabilitySelect /> : t(`simulate.by-${group}`)}
            </th>
          </tr>
          {rows
            .filter(({ variant }) => variant.group === group)
            .map(({ variant, answer }) => (
              <tr key={variant.key} data-differs={differs(own, answer) || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={style.place}
                    aria-pressed={shown === variant.key}
                    onClick={() => onShow(shown === variant.key ? undefined : variant.key)}
                  >
                    <VariantName variant={variant} />
                  </button>
                </th>
                <td>
                  <ShortAnswer answer={answer} />
                  {differs(own, answer) && <span className={style.differs}>{t('simulate.differs')}</span>}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}

function VariantName({ variant: { group, target, abi, holds } }: { readonly variant: CallVariant }) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  if (group === 'capability') return t(holds === true ? 'simulate.with' : 'simulate.without')
  if (group === 'runtime') {
    const runtime = runtimeWords(target, t)
    return kubernetes.has(launcherOf(target)) ? t('simulate.kubernetes', { runtime }) : runtime
  }
  const name = architectureName(abi, catalog)
  return abi === 'SCMP_ARCH_X86' ? t('simulate.i386', { arch: name }) : name
}

function ShortAnswer({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation()
  if (answer.kind === 'waiting') return <span className={pane.soft}>{t('simulate.waiting')}</span>
  if (answer.kind === 'no-call') return <span className={pane.soft}>{t('simulate.no-call')}</span>
  if (answer.kind === 'problem')
    return <span className={style.kill}>{t(`simulate.${answer.problem.kind}`)}</span>
  const { sign, tone } = signOf(answer.decision, t)
  const { text } = decisionWords(answer.decision, t)
  return (
    <span className={style[tone]}>
      <span aria-hidden="true">{sign} </span>
      {answer.decision.certain ? text : t('simulate.unsure', { effect: text })}
    </span>
  )
}

function CapabilitySelect() {
  const { t } = useTranslation()
  const id = useId()
  const capability = useStudio((store) => store.simulation.capability)
  return (
    <span className={style.capability}>
      <label htmlFor={id}>{t('simulate.by-capability')}</label>
      <select
        id={id}
        className={field.select}
        value={capability}
        onChange={({ target }) => compareCapability(target.value)}
      >
        {capabilities.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </span>
  )
}
