import type { Launcher } from '#core/target/engines.ts'
import { launcherOf, type Target, withLauncher } from '#core/target/target.ts'

/** A target beside the chosen one, and the ABI that the call is made by there. */
export interface CallVariant {
  readonly key: string
  readonly group: 'runtime' | 'capability' | 'architecture'
  readonly target: Target
  readonly abi: string
  /** For a capability: whether the container has it. */
  readonly holds?: boolean
}

const compared: readonly Launcher[] = ['docker', 'containerd', 'podman']

/** i386 programs run on an x86_64 host. */
const abis = [
  { host: 'SCMP_ARCH_X86_64', abi: 'SCMP_ARCH_X86_64' },
  { host: 'SCMP_ARCH_X86_64', abi: 'SCMP_ARCH_X86' },
  { host: 'SCMP_ARCH_AARCH64', abi: 'SCMP_ARCH_AARCH64' },
] as const

/** The same call elsewhere: one thing is another than on the chosen target, all else is as there. */
export function callVariants(target: Target, capability: string): readonly CallVariant[] {
  const { arch, capabilities } = target
  const own = launcherOf(target)
  const launchers = compared.includes(own) ? compared : [own, ...compared]
  const others = capabilities.filter((each) => each !== capability)
  return [
    ...launchers.map((each) => ({
      key: `runtime ${each}`,
      group: 'runtime' as const,
      target: each === own ? target : withLauncher(target, each),
      abi: arch,
    })),
    ...[true, false].map((holds) => ({
      key: `capability ${holds}`,
      group: 'capability' as const,
      target:
        holds === capabilities.includes(capability)
          ? target
          : { ...target, capabilities: holds ? [...others, capability] : others },
      abi: arch,
      holds,
    })),
    ...abis.map(({ host, abi }) => ({
      key: `architecture ${abi}`,
      group: 'architecture' as const,
      target: host === arch ? target : { ...target, arch: host },
      abi,
    })),
  ]
}
