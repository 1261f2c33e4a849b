import type { Launcher } from '#core/engines.ts'
import { isVersion, startedBy, type Target, withLauncher } from '#core/target.ts'
import { useStudio } from '../store.ts'

/** The parts of a target that people write as versions. */
export type VersionPart = 'engineVersion' | 'runtimeVersion' | 'libseccomp' | 'kernel'

/** The launcher as it usually comes; the host stays. */
export function chooseLauncher(launcher: Launcher): void {
  const { target, workspaceActions } = useStudio.getState()
  workspaceActions.chooseTarget(withLauncher(target, launcher))
}

/** Takes the version; false, and nothing changes, when the text is none. */
export function chooseVersion(part: VersionPart, text: string): boolean {
  const version = text.trim()
  if (isVersion(version)) change(changeOf(part, version))
  return isVersion(version)
}

/** Another version of an engine brings its own runtime. */
function changeOf(part: VersionPart, version: string): Partial<Target> {
  const { target } = useStudio.getState()
  const { engine } = target
  return part === 'engineVersion' && engine !== 'none'
    ? startedBy(target, engine, version)
    : { [part]: version }
}

export function chooseArchitecture(arch: string): void {
  change({ arch })
}

export function chooseCapabilities(capabilities: readonly string[]): void {
  change({ capabilities })
}

export function chooseNoNewPrivileges(noNewPrivileges: boolean): void {
  change({ noNewPrivileges })
}

function change(part: Partial<Target>): void {
  const { target, workspaceActions } = useStudio.getState()
  workspaceActions.chooseTarget({ ...target, ...part })
}
