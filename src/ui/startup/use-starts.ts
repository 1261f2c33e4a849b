import { useMemo } from 'react'
import type { StartVariant } from '#core/startup/variants.ts'
import { type StartVerdict, startVerdict } from '#core/startup/verdict.ts'
import { useEvaluationsOn } from '#state/views/use-answer.ts'

/** Whether a container starts in this way; undefined until it is worked out. */
export function useStart({ target }: StartVariant): StartVerdict | undefined {
  const [known] = useEvaluationsOn([target])
  const evaluated = known?.evaluated
  return useMemo(() => (evaluated === undefined ? undefined : startVerdict(evaluated)), [evaluated])
}
