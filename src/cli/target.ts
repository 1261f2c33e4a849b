import { type Launcher, launchers } from '#core/engines.ts'
import { defaultTarget, launcherOf, type Target, withLauncher } from '#core/target.ts'

/** What a command line or a batch may say of a target; the rest is taken from elsewhere. */
export interface TargetWords {
  /** `runc 1.1.5`, `docker`. */
  readonly runtime?: string | undefined
  readonly libseccomp?: string | undefined
  readonly kernel?: string | undefined
  /** SCMP_ARCH token. */
  readonly arch?: string | undefined
  readonly caps?: readonly string[] | undefined
}

/** The target in full, the rest as in `base`; a sentence when the words name none. */
export function readTarget(words: TargetWords, base: Target = defaultTarget): Target | string {
  const [name = launcherOf(base), version] = (words.runtime ?? launcherOf(base)).trim().split(/[\s@]+/)
  if (!isLauncher(name)) return `unknown runtime ${name}; known: ${launchers.join(', ')}`
  for (const [what, value] of Object.entries({
    libseccomp: words.libseccomp,
    kernel: words.kernel,
    version,
  })) {
    if (value !== undefined && !/^v?\d+(\.\d+)*/.test(value)) return `${what} is no version: ${value}`
  }
  const usual = words.runtime === undefined ? base : withLauncher(base, name, version)
  return {
    ...usual,
    libseccomp: words.libseccomp ?? usual.libseccomp,
    kernel: words.kernel ?? usual.kernel,
    arch: words.arch ?? usual.arch,
    capabilities: words.caps ?? usual.capabilities,
  }
}

function isLauncher(name: string): name is Launcher {
  return launchers.some((each) => each === name)
}
