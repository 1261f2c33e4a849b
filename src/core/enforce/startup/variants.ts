import type { Runtime } from '../../target/runtime.ts'
import { runtimeOf } from '../../target/runtime.ts'
import type { Target } from '../../target/target.ts'
import { newestMeasured } from './known.ts'

/** The filter of privileged starts comes before capabilities and user are set. */
type Confinement = 'privileged' | 'confined'

export interface StartVariant {
  readonly kind: Runtime['kind']
  readonly confinement: Confinement
  readonly target: Target
}

/** The target as it is with runc and with crun below, with and without no-new-privileges; its own runtime first. */
export function startVariants(target: Target): readonly StartVariant[] {
  const own = runtimeOf(target).kind
  const kinds = own === 'runc' ? (['runc', 'crun'] as const) : (['crun', 'runc'] as const)
  return kinds.flatMap((kind) =>
    (['privileged', 'confined'] as const).map((confinement) => ({
      kind,
      confinement,
      target: {
        ...target,
        ...(kind !== own && { runtime: kind, runtimeVersion: newestMeasured(kind) }),
        noNewPrivileges: confinement === 'confined',
      },
    })),
  )
}
