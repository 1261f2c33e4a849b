import { isVersion, type Target, withRuntime } from '#core/target.ts'
import { useStudio } from '../store.ts'

/** The parts of a target that people write as versions. */
export type VersionPart = 'runtimeVersion' | 'libseccomp' | 'kernel'

/** The runtime as it usually comes; the host stays. */
export function chooseRuntime(runtime: Target['runtime']): void {
  const { target, workspaceActions } = useStudio.getState()
  workspaceActions.chooseTarget(withRuntime(target, runtime))
}

/** Takes the version; false, and nothing changes, when the text is none. */
export function chooseVersion(part: VersionPart, text: string): boolean {
  const version = text.trim()
  if (isVersion(version)) change({ [part]: version })
  return isVersion(version)
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
