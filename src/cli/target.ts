import { defaultTarget, runtimes, type Target, withRuntime } from '#core/target.ts'

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
  const [name = base.runtime, version] = (words.runtime ?? base.runtime).trim().split(/[\s@]+/)
  if (!isRuntime(name)) return `unknown runtime ${name}; known: ${runtimes.join(', ')}`
  for (const [what, value] of Object.entries({
    libseccomp: words.libseccomp,
    kernel: words.kernel,
    version,
  })) {
    if (value !== undefined && !/^v?\d+(\.\d+)*/.test(value)) return `${what} is no version: ${value}`
  }
  const usual = words.runtime === undefined ? base : withRuntime(base, name)
  return {
    ...usual,
    runtimeVersion: version ?? usual.runtimeVersion,
    libseccomp: words.libseccomp ?? usual.libseccomp,
    kernel: words.kernel ?? usual.kernel,
    arch: words.arch ?? usual.arch,
    capabilities: words.caps ?? usual.capabilities,
  }
}

function isRuntime(name: string): name is Target['runtime'] {
  return runtimes.some((each) => each === name)
}
