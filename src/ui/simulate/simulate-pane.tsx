import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalog } from '#catalog/catalog.ts'
import type { Constants } from '#catalog/constants.ts'
import { useStudio } from '#state/store.ts'
import { callVariants } from '#state/views/call-variants.ts'
import { useAnswer, useEvaluationsOn } from '#state/views/use-answer.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import pane from '../kit/pane.module.css'
import { answerFor, readCall } from './answer-for.ts'
import { AnswerView } from './answer-view.tsx'
import { CallField } from './call-field.tsx'
import { CallHistory } from './call-history.tsx'
import { Comparison, type ComparisonRow } from './comparison.tsx'

/** One call, as people write it: what happens to it here, why, and what happens elsewhere. */
export function SimulatePane() {
  const catalog = useStudio((store) => store.catalog)
  const hasProfile = useStudio((store) => store.readable !== undefined)
  const constants = useKnowledge('constants')
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the end of a long answer must be in reach
    <div className={pane.pane} tabIndex={0}>
      {catalog === undefined || constants === undefined || !hasProfile ? (
        <p className={pane.soft}>{t('simulate.waiting')}</p>
      ) : (
        <Simulator catalog={catalog} constants={constants} />
      )}
    </div>
  )
}

interface SimulatorProps {
  readonly catalog: Catalog
  readonly constants: Constants
}

function Simulator({ catalog, constants }: SimulatorProps) {
  const target = useStudio((store) => store.target)
  const { text, capability } = useStudio((store) => store.simulation)
  const isEmpty = text.trim() === ''
  const call = useMemo(
    () => (isEmpty ? undefined : readCall(text, target.arch, catalog, constants)),
    [isEmpty, text, target.arch, catalog, constants],
  )
  return (
    <>
      <CallField catalog={catalog} constants={constants} call={call} />
      <CallHistory />
      {call?.kind === 'ok' && (
        <Answers
          key={call.value.name}
          text={text}
          capability={capability}
          catalog={catalog}
          constants={constants}
        />
      )}
    </>
  )
}

interface AnswersProps extends SimulatorProps {
  readonly text: string
  readonly capability: string
}

function Answers({ text, capability, catalog, constants }: AnswersProps) {
  const target = useStudio((store) => store.target)
  const chosen = useAnswer('evaluation')
  const variants = useMemo(() => callVariants(target, capability), [target, capability])
  const targets = useMemo(() => [...new Set(variants.map((each) => each.target))], [variants])
  const known = useEvaluationsOn(targets)
  const [shown, setShown] = useState<string>()
  const on = (abi: string, index: number) =>
    answerFor(readCall(text, abi, catalog, constants), abi, known[index] ?? chosen)
  const own = answerFor(readCall(text, target.arch, catalog, constants), target.arch, chosen)
  const rows: readonly ComparisonRow[] = variants.map((variant) => ({
    variant,
    answer: on(variant.abi, targets.indexOf(variant.target)),
  }))
  const other = rows.find(({ variant }) => variant.key === shown)
  return (
    <>
      <AnswerView
        answer={other?.answer ?? own}
        target={other?.variant.target ?? target}
        abi={other?.variant.abi ?? target.arch}
        isStale={!chosen.isCurrent}
        onBack={other === undefined ? undefined : () => setShown(undefined)}
      />
      <Comparison rows={rows} own={own} shown={shown} onShow={setShown} />
    </>
  )
}
