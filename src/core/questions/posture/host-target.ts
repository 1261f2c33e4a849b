import { presetOf } from '../../target/engines.ts'
import { type Target, withLauncher } from '../../target/target.ts'
import type { Daemon } from './workload.ts'

/** The target as the host has it, as far as it tells; the rest is the engine's preset and the base. */
export function targetOfHost({ host, noNewPrivileges }: Daemon, base: Target): Target {
  const { engine, version, runtime, runtimeVersion, kernel, arch, capabilities } = host
  const started =
    engine === undefined || (version === undefined && engine === base.engine)
      ? base
      : withLauncher(base, engine, version)
  const below = runtime === undefined ? started : belowOf(started, runtime, runtimeVersion)
  return {
    ...below,
    kernel: kernel ?? below.kernel,
    arch: arch ?? below.arch,
    capabilities: capabilities ?? below.capabilities,
    noNewPrivileges: noNewPrivileges ?? below.noNewPrivileges,
  }
}

function belowOf(started: Target, runtime: Target['runtime'], version: string | undefined): Target {
  if (version === undefined && runtime === started.runtime) return started
  const said = version ?? withLauncher(started, runtime).runtimeVersion
  return { ...started, ...presetOf(runtime, said) }
}
