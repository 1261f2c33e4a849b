import { useEffect } from 'react'
import { type ReplayState, requestReplay, selectReplay, useReplays } from '#state/jobs/replay.ts'
import { useStudio } from '#state/store.ts'
import { useLatestPrepared } from '../kit/use-prepared.ts'

/** The replay of the logs that are switched on against the present profile; follows every edit. */
export function useReplay(): ReplayState {
  const hasLogs = useStudio((store) => store.sources.some(({ on }) => on))
  return useReplayOf(hasLogs)
}

function useReplayOf(hasLogs: boolean): ReplayState {
  const { evaluated, isCurrent } = useLatestPrepared()
  const sources = useStudio((store) => store.sources)
  useReplays()
  const state = useStudio(selectReplay)
  useEffect(() => {
    if (hasLogs && isCurrent && evaluated !== undefined && sources.length > 0) requestReplay()
  }, [hasLogs, isCurrent, evaluated, sources])
  return state
}
