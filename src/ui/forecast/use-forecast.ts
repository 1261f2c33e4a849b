import { useMemo } from 'react'
import { type Forecast, forecast } from '#core/forecast/forecast.ts'
import type { Libc } from '#core/forecast/libc-calls.ts'
import { useStudio } from '#state/store.ts'
import { useLatestPrepared } from '../kit/use-prepared.ts'

/** Undefined while it is worked out; `unloadable` where the target does not take the profile. */
export function useForecast(libc: Libc, arch: string): Forecast | 'unloadable' | undefined {
  const { evaluated } = useLatestPrepared()
  const profile = useStudio((store) => store.readable?.reading.profile)
  return useMemo(() => {
    if (evaluated === undefined || profile === undefined) return undefined
    return evaluated.kind === 'ready' ? forecast(profile, evaluated, libc, arch) : 'unloadable'
  }, [evaluated, profile, libc, arch])
}

/** The ABIs that programs in the container may have: those that the filter knows. */
export function useProgramArchitectures(): readonly string[] {
  const { evaluated } = useLatestPrepared()
  const host = useStudio((store) => store.target.arch)
  if (evaluated?.kind !== 'ready') return [host]
  return [...new Set([host, ...evaluated.filter.architectures.map(({ token }) => token)])]
}
