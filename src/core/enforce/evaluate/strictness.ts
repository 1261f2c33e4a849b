import type { Extra } from '../../json/tokenise.ts'
import { launcherOf, type Target } from '../../target/target.ts'
import { readsByJsonC } from './as-read/json-c-root.ts'
import type { LoadProblem } from './prepare.ts'

/**
 * What the target makes of a text, as it stands, that is no strict JSON: Go's parser takes neither comments nor
 * trailing commas nor a byte order mark; of crun's, yajl takes comments, and json-c trailing commas too.
 * Undefined: it reads it.
 */
export function loadOfLooseText(extras: readonly Extra[], target: Target): LoadProblem | undefined {
  const runtime = launcherOf(target)
  const taken = readsByJsonC(target) ? ['comment', 'trailing-comma'] : runtime === 'crun' ? ['comment'] : []
  const bad = extras.find(({ kind }) => !taken.includes(kind))
  if (bad === undefined) return undefined
  return {
    kind: 'refused',
    message: { code: `load-${bad.kind}`, params: { runtime } },
    printed: undefined,
  }
}
