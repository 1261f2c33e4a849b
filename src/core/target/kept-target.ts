import { launchers, type RuntimeKind } from './engines.ts'
import { isVersion } from './release-text.ts'
import { defaultTarget, startedBy, type Target } from './target.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * The target in something kept: a studio file, a link, a draft. What was kept before targets told engine and runtime
 * apart is brought up to date; undefined for what is no target.
 */
export function targetFrom(value: unknown): Target | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const members = value as Members
  const host = hostIn(members)
  if (host === undefined) return undefined
  return 'engine' in members ? current(members, host) : before2026(members, host)
}

type Host = Pick<Target, 'libseccomp' | 'kernel' | 'arch' | 'capabilities' | 'noNewPrivileges'>

function hostIn({ libseccomp, kernel, arch, capabilities, noNewPrivileges }: Members): Host | undefined {
  if (!isVersionText(libseccomp) || !isVersionText(kernel)) return undefined
  if (typeof arch !== 'string' || typeof noNewPrivileges !== 'boolean') return undefined
  if (!Array.isArray(capabilities) || !capabilities.every((each) => typeof each === 'string'))
    return undefined
  return { libseccomp, kernel, arch, capabilities, noNewPrivileges }
}

function current({ engine, engineVersion, runtime, runtimeVersion, user, tty }: Members, host: Host) {
  if (!isEngine(engine) || !isRuntime(runtime) || !isVersionText(runtimeVersion)) return undefined
  if (engine === 'none' ? engineVersion !== '' : !isVersionText(engineVersion)) return undefined
  if (!isUser(user) || typeof tty !== 'boolean') return undefined
  return { engine, engineVersion: String(engineVersion), runtime, runtimeVersion, ...host, user, tty }
}

/** `runtime` was an engine or a runtime, `runtimeVersion` its version; the engine's own runtime is below. */
function before2026({ runtime, runtimeVersion }: Members, host: Host): Target | undefined {
  const launcher = launchers.find((each) => each === runtime)
  if (launcher === undefined || !isVersionText(runtimeVersion)) return undefined
  return startedBy({ ...defaultTarget, ...host }, launcher, runtimeVersion)
}

function isVersionText(value: unknown): value is string {
  return typeof value === 'string' && isVersion(value)
}

function isUser(value: unknown): value is Target['user'] {
  return value === 'root' || value === 'other'
}

function isRuntime(value: unknown): value is RuntimeKind {
  return value === 'runc' || value === 'crun'
}

function isEngine(value: unknown): value is Target['engine'] {
  return value === 'none' || (!isRuntime(value) && launchers.some((each) => each === value))
}
