import { type Forecast, forecast as forecastOf } from '#core/questions/forecast/forecast.ts'
import { libcs } from '#core/questions/forecast/libc-calls.ts'
import { inSlices } from '#workers/slices.ts'
import type { ForecastWant } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import { selectPrepared } from '../views/evaluation.ts'
import type { Job } from './job.ts'

/** What will surprise on the target with a C library, while somebody looks at it. */
export const forecast: Job<Store, ForecastWant, Forecast> = {
  wants(store) {
    const { dialog, readable, forecastOf: programs } = store
    const prepared = dialog === 'forecast' ? selectPrepared(store) : undefined
    return prepared?.kind === 'ready' && readable !== undefined ? [{ readable, prepared, programs }] : []
  },
  isSame: (a, b) => a.prepared === b.prepared && a.programs === b.programs,
  run: (want, signal) => inSlices(steps(want), () => !signal.aborted),
}

/** One step, and a short one: what matters is that it waits for its turn. */
function* steps({ readable, prepared, programs }: ForecastWant): Generator<undefined, Forecast> {
  const libc = libcs[programs.libc] ?? libcs[0]
  if (libc === undefined) throw new RangeError('no C library is known')
  const known = prepared.filter.architectures.some(({ token }) => token === programs.arch)
  const arch = known && programs.arch !== undefined ? programs.arch : prepared.target.arch
  return forecastOf(readable.reading.profile, prepared, libc, arch)
}
