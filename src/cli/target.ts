import { defaultTarget, type Target } from '#core/target.ts'

/** What a command line or a batch may say of a target; the rest is taken from the default. */
export interface TargetWords {
  /** `runc 1.1.5`, `docker`. */
  readonly runtime?: string | undefined
  readonly libseccomp?: string | undefined
  readonly kernel?: string | undefined
  /** SCMP_ARCH token. */
  readonly arch?: string | undefined
  readonly caps?: readonly string[] | undefined
}

/** Current versions, for a runtime that is named without one. */
const current: Readonly<Record<Target['runtime'], string>> = {
  docker: defaultTarget.runtimeVersion,
  podman: '5.4',
  containerd: '2.0',
  runc: '1.2.5',
  crun: '1.20',
}

/** The target in full; a sentence when the words name none. */
export function readTarget(words: TargetWords): Target | string {
  const [name = defaultTarget.runtime, version] = (words.runtime ?? defaultTarget.runtime)
    .trim()
    .split(/[\s@]+/)
  if (!isRuntime(name)) return `unknown runtime ${name}; known: ${Object.keys(current).join(', ')}`
  for (const [what, value] of Object.entries({
    libseccomp: words.libseccomp,
    kernel: words.kernel,
    version,
  })) {
    if (value !== undefined && !/^v?\d+(\.\d+)*/.test(value)) return `${what} is no version: ${value}`
  }
  return {
    ...defaultTarget,
    runtime: name,
    runtimeVersion: version ?? current[name],
    libseccomp: words.libseccomp ?? defaultTarget.libseccomp,
    kernel: words.kernel ?? defaultTarget.kernel,
    arch: words.arch ?? defaultTarget.arch,
    capabilities: words.caps ?? defaultTarget.capabilities,
  }
}

function isRuntime(name: string): name is Target['runtime'] {
  return Object.hasOwn(current, name)
}
