import type { Catalog } from '#catalog/catalog.ts'
import type { Profile } from '#core/profile.ts'
import type { Target } from '#core/target.ts'

/** Calls that also come through one shared call on some architectures (include/uapi/linux/net.h, ipc.h). */
const shared: Readonly<Record<string, readonly string[]>> = {
  socketcall: (
    'socket bind connect listen accept getsockname getpeername socketpair send recv sendto recvfrom ' +
    'shutdown setsockopt getsockopt sendmsg recvmsg accept4 recvmmsg sendmmsg'
  ).split(' '),
  ipc: 'semop semget semctl semtimedop msgsnd msgrcv msgget msgctl shmat shmdt shmget shmctl'.split(' '),
}

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
  const through = Object.keys(shared).find((each) => shared[each]?.includes(name))
  if (through === undefined) return undefined
  const arches = architecturesOf(profile, target)
    .filter((token) => catalog.numberOf(through, token) !== undefined)
    .map((token) => catalog.architecture(token)?.name ?? token)
  return arches.length === 0 ? undefined : { through, arches }
}

function architecturesOf({ architectures, archMap }: Profile, { arch }: Target): readonly string[] {
  const mapped = archMap?.find(({ architecture }) => architecture === arch)?.subArchitectures
  return [...new Set([arch, ...(architectures ?? mapped ?? [])])]
}
