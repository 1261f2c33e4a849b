import { launcherOf, launcherVersion, type Target } from './target.ts'

/** A target in one line, for reports: `docker 29.7 with runc 1.4.3, libseccomp 2.6.0, Linux 6.12, …`. */
export function targetText(target: Target): string {
  const { engine, runtime, runtimeVersion, libseccomp, kernel, arch, capabilities } = target
  const below = engine === 'none' ? '' : ` with ${runtime} ${runtimeVersion}`
  return [
    `${launcherOf(target)} ${launcherVersion(target)}${below}`,
    `libseccomp ${libseccomp}`,
    `Linux ${kernel}`,
    arch,
    `${capabilities.length} capabilities`,
    ...(target.noNewPrivileges ? ['no-new-privileges'] : []),
    ...(target.user === 'other' ? ['not root'] : []),
    ...(target.tty ? ['a terminal'] : []),
  ].join(', ')
}
