import type { Catalog } from '#catalog/catalog.ts'
import { isMultiplexed } from '#core/filter/libseccomp/filter.ts'
import { subCallOf } from '#core/filter/libseccomp/multiplexed.ts'
import type { Profile } from '#core/profile/profile.ts'
import type { Target } from '#core/target/target.ts'

export interface Detour {
  /** `socketcall`. */
  readonly through: string
  /** Names of the architectures where it exists and the profile applies. */
  readonly arches: readonly string[]
}

/**
 * The way around conditions of this call: libseccomp also puts its rules on `socketcall` or `ipc`, where
 * the condition on argument 0 is lost.
 */
export function detourOf(
  name: string,
  profile: Profile,
  target: Target,
  catalog: Catalog,
): Detour | undefined {
  const through = subCallOf(name)?.through
  if (through === undefined) return undefined
  const library = { release: target.libseccomp, numbers: catalog }
  const arches = architecturesOf(profile, target)
    .filter((token) => isMultiplexed(library, token) && catalog.numberOf(through, token) !== undefined)
    .map((token) => catalog.architecture(token)?.name ?? token)
  return arches.length === 0 ? undefined : { through, arches }
}

function architecturesOf({ architectures, archMap }: Profile, { arch }: Target): readonly string[] {
  const mapped = archMap?.find(({ architecture }) => architecture === arch)?.subArchitectures
  return [...new Set([arch, ...(architectures ?? mapped ?? [])])]
}
