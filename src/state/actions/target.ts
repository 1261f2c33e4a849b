import type { StartScope } from '#core/questions/learn/startup.ts'
import { type Launcher, presetOf, type RuntimeKind } from '#core/target/engines.ts'
import { isSeries, readVersion, versionOfSeries } from '#core/target/release-text.ts'
import { launcherOf, launcherVersion, type Target, withLauncher } from '#core/target/target.ts'
import { useStudio } from '../store.ts'

/** The parts of a target that people write as versions. */
export type VersionPart = 'engineVersion' | 'runtimeVersion' | 'libseccomp' | 'kernel'

/** The launcher as it comes today; the host stays. */
export function chooseLauncher(launcher: Launcher): void {
  chooseTarget(withLauncher(current(), launcher))
}

/** Takes the version; false, and nothing changes, when the text is none. */
export function chooseVersion(part: VersionPart, text: string): boolean {
  const version = readVersion(text)
  if (version !== undefined && version !== current()[part]) change(changeOf(part, version))
  return version !== undefined
}

/** What a text that names a whole series (`29`) stands for among the known versions. */
export function chooseSeries(part: VersionPart, text: string, known: readonly string[]): string | undefined {
  const said = readVersion(text)
  const isPart = part !== 'engineVersion' && part !== 'kernel' && said !== undefined && isSeries(said, known)
  if (said !== undefined && !isPart) return undefined
  const version = versionOfSeries(text, known)
  if (version !== undefined) chooseVersion(part, version)
  return version
}

/** Another version brings its own: an engine its runtime, a runtime its library. */
function changeOf(part: VersionPart, version: string): Partial<Target> {
  const target = current()
  const { engine, runtime } = target
  if (part === 'engineVersion' && engine !== 'none') return withLauncher(target, engine, version)
  return part === 'runtimeVersion' ? presetOf(runtime, version) : { [part]: version }
}

/** Another runtime below the engine, in its newest version. */
export function chooseRuntime(runtime: RuntimeKind): void {
  const { libseccomp, runtimeVersion } = withLauncher(current(), runtime)
  change({ runtime, runtimeVersion, libseccomp })
}

/** Runtime and library as the engine brings them. */
export function takePreset(): void {
  change(presetOf(launcherOf(current()), launcherVersion(current())))
}

export function chooseArchitecture(arch: string): void {
  change({ arch })
}

export function chooseCapabilities(capabilities: readonly string[]): void {
  change({ capabilities })
}

export function chooseProcess(part: Partial<Pick<Target, 'noNewPrivileges' | 'user' | 'tty'>>): void {
  change(part)
}

/** Whose starts "Allow all seen" adds the calls of. */
export function provideFor(startsFor: StartScope): void {
  useStudio.getState().workspaceActions.provideFor(startsFor)
}

function current(): Target {
  return useStudio.getState().target
}

function change(part: Partial<Target>): void {
  chooseTarget({ ...current(), ...part })
}

function chooseTarget(target: Target): void {
  useStudio.getState().workspaceActions.chooseTarget(target)
}
