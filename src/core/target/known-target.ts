import { modelledSince } from '../base/libseccomp-release.ts'
import type { Message } from '../base/message.ts'
import { compareVersions } from '../base/version.ts'
import { type Launcher, versionsOf } from './engines.ts'
import { compareReleases } from './release-text.ts'
import { libseccompReleases, type Target } from './target.ts'

/** The nearest version that the tables have; undefined where the version itself is within them. */
export function nearestKnown(launcher: Launcher | 'libseccomp', version: string): string | undefined {
  return outside(launcher === 'libseccomp' ? libseccompReleases : versionsOf(launcher), version)
}

function outside(known: readonly string[], version: string): string | undefined {
  const [newest = '', oldest = ''] = [known[0], known.at(-1)]
  if (compareReleases(version, oldest) < 0) return oldest
  // `29.7.3` belongs to `29.7`.
  const { length } = newest.split('.')
  const short = version.split('.').slice(0, length).join('.')
  return compareVersions(short, newest) > 0 ? newest : undefined
}

/** What is answered from the nearest known version, because the tables do not reach the target's own. */
export function doubtsOfTarget(target: Target): readonly Message[] {
  const { engine, engineVersion, runtime, runtimeVersion, libseccomp } = target
  const asked: readonly (readonly [Launcher | 'libseccomp', string])[] = [
    ...(engine === 'none' ? [] : ([[engine, engineVersion]] as const)),
    [runtime, runtimeVersion],
    ['libseccomp', libseccomp],
  ]
  return asked.flatMap(([what, version]) => {
    const nearest = nearestKnown(what, version)
    // Of older libraries the evaluation itself says why.
    if (nearest === undefined || (what === 'libseccomp' && nearest === modelledSince)) return []
    return [{ code: 'unsure-version', params: { what, version, nearest } }]
  })
}
