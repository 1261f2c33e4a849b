import { type Launcher, usualCapabilities } from '../engines.ts'
import { capabilities } from '../reading/vocabulary.ts'
import { type Target, withLauncher } from '../target.ts'
import type { Engine, Workload } from './workload.ts'

const launchers: Readonly<Record<Engine, Launcher>> = {
  docker: 'docker',
  podman: 'podman',
  kubernetes: 'containerd',
}

/**
 * The capabilities that the engine gives the workload: `ALL` among those dropped leaves only the added ones,
 * `ALL` among the added gives all but the dropped (moby daemon/pkg/oci/caps, `TweakCapabilities`; Podman and
 * containerd do the same).
 */
export function capabilitiesOf({ engine, privileged, added, dropped }: Workload): readonly string[] {
  if (privileged) return capabilities
  const [more, less] = [added, dropped].map((names) => new Set(names.map(fullName)))
  const usual = usualCapabilities[launchers[engine]]
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
export function targetOfWorkload(workload: Workload, base: Target): Target {
  const launcher = launchers[workload.engine]
  return {
    ...(base.engine === launcher ? base : withLauncher(base, launcher)),
    capabilities: capabilitiesOf(workload),
    noNewPrivileges: workload.noNewPrivileges ?? false,
  }
}
