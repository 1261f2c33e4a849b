import { capabilities } from '../../profile/reading/vocabulary.ts'
import { type EngineKind, usualCapabilities } from '../../target/engines.ts'
import { type Target, withLauncher } from '../../target/target.ts'
import type { Engine, Workload } from './workload.ts'

/** A node of Kubernetes has containerd, unless the host is known to have CRI-O. */
function launcherOf(engine: Engine, base: Target): EngineKind {
  if (engine !== 'kubernetes') return engine
  return base.engine === 'cri-o' ? 'cri-o' : 'containerd'
}

/**
 * The capabilities that the engine gives the workload: `ALL` among those dropped leaves only the added ones,
 * `ALL` among the added gives all but the dropped (moby daemon/pkg/oci/caps, `TweakCapabilities`; Podman and
 * containerd do the same).
 */
function capabilitiesOf(
  { privileged, added, dropped }: Workload,
  usual: readonly string[],
): readonly string[] {
  if (privileged) return capabilities
  const [more, less] = [added, dropped].map((names) => new Set(names.map(fullName)))
  if (more?.has('ALL')) return capabilities.filter((name) => !less?.has(name))
  const kept = less?.has('ALL') ? [] : usual.filter((name) => !less?.has(name))
  return [...new Set([...kept, ...(more ?? [])])]
}

/** `net_admin`, `CAP_NET_ADMIN` → `CAP_NET_ADMIN`; `all` → `ALL`. */
export function fullName(name: string): string {
  const upper = name.trim().toUpperCase()
  return upper === 'ALL' || upper.startsWith('CAP_') ? upper : `CAP_${upper}`
}

/** The target as the workload has it: its engine, its capabilities, its no-new-privileges. */
export function targetOfWorkload(workload: Workload, base: Target, daemonsOwn = false): Target {
  const launcher = launcherOf(workload.engine, base)
  return {
    ...(base.engine === launcher ? base : withLauncher(base, launcher)),
    capabilities: capabilitiesOf(workload, usualCapabilities[launcher]),
    noNewPrivileges: workload.noNewPrivileges ?? daemonsOwn,
    user: workload.user ?? base.user,
    tty: workload.tty ?? false,
  }
}
