import { useMemo } from 'react'
import { caseOf } from '#core/enforce/startup/calls.ts'
import {
  everyStartOn,
  groupStarts,
  laterVerdict,
  type StartGroup,
} from '#core/enforce/startup/every-start.ts'
import type { StartVariant } from '#core/enforce/startup/variants.ts'
import { type StartVerdict, startVerdict } from '#core/enforce/startup/verdict.ts'
import { useEvaluationsOn } from '#state/views/use-answer.ts'

interface Lights {
  readonly start: StartVerdict
  /** Commands in the running container. */
  readonly later: StartVerdict
}

/** Whether a container starts in this way, and commands in it; undefined until it is worked out. */
export function useLights({ target }: StartVariant): Lights | undefined {
  const [known] = useEvaluationsOn([target])
  const evaluated = known?.evaluated
  return useMemo(
    () =>
      evaluated === undefined
        ? undefined
        : { start: startVerdict(evaluated), later: laterVerdict(evaluated) },
    [evaluated],
  )
}

/** The same for every user, with a terminal and without; the target's own start is in the first group. */
export function useStartGroups({ target }: StartVariant): readonly StartGroup[] | undefined {
  const [known] = useEvaluationsOn([target])
  const evaluated = known?.evaluated
  return useMemo(() => {
    if (evaluated === undefined) return undefined
    const own = caseOf(target)
    return groupStarts(everyStartOn(evaluated, own), own)
  }, [evaluated, target])
}
