import { compareVersions } from '../../base/version.ts'

interface Exemption {
  readonly name: string
  readonly nr: number
  /** Passed by from this version of the kernel on. */
  readonly since: string
  /** Stable releases of the versions from here on may do so too. */
  readonly maybeSince: string
}

/** Calls of x86_64 that `__secure_computing` passes by: trampolines of tracing, never made by programs. */
const exemptions: readonly Exemption[] = [
  { name: 'uretprobe', nr: 335, since: '6.14', maybeSince: '6.11' },
  { name: 'uprobe', nr: 336, since: '6.18', maybeSince: '6.18' },
]

/** Whether the kernel shows the call to filters at all. */
export function exemption(
  arch: string,
  nr: number,
  kernel: string,
): { readonly name: string; readonly isCertain: boolean } | undefined {
  if (arch !== 'SCMP_ARCH_X86_64') return undefined
  const found = exemptions.find((each) => each.nr === nr)
  if (found === undefined || compareVersions(kernel, found.maybeSince) < 0) return undefined
  return { name: found.name, isCertain: compareVersions(kernel, found.since) >= 0 }
}
