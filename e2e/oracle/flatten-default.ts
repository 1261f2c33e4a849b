import type { Target } from '../../src/core/target/target.ts'
import type { LibraryRule, LibrarySet } from './library.ts'

/** As much of a default profile as its flattening needs; its values are far below 2^53. */
export interface DefaultProfile {
  readonly defaultAction: string
  readonly defaultErrnoRet?: number
  readonly defaultErrno?: string
  readonly architectures?: readonly string[]
  readonly archMap?: readonly {
    readonly architecture: string
    readonly subArchitectures: readonly string[]
  }[]
  readonly syscalls: readonly DefaultRule[]
}

interface DefaultRule {
  readonly names: readonly string[]
  readonly action: string
  readonly errnoRet?: number
  readonly args?:
    | readonly {
        readonly index: number
        readonly value: number
        readonly valueTwo?: number
        readonly op: string
      }[]
    | null
  readonly includes?: Guard
  readonly excludes?: Guard
}

interface Guard {
  readonly caps?: readonly string[] | null
  readonly arches?: readonly string[] | null
}

const operators = ['NE', 'LT', 'LE', 'EQ', 'GE', 'GT', 'MASKED_EQ']

/** What Podman on x86_64 hands to libseccomp, worked out apart from our own code. */
export function flattened(profile: DefaultProfile, { capabilities }: Target): LibrarySet {
  const fallback = value(profile.defaultAction, profile.defaultErrnoRet)
  const mapped = profile.archMap?.find(({ architecture }) => architecture === 'SCMP_ARCH_X86_64')
  const tokens = profile.architectures ?? mapped?.subArchitectures ?? []
  const rules = profile.syscalls
    .filter(({ includes = {}, excludes = {} }) => isKept(includes, excludes, capabilities))
    .flatMap((rule) => expanded(rule))
    .filter(({ action }) => action !== fallback)
  return {
    fallback,
    optimise: 1,
    architectures: tokens.map((token) => token.replace('SCMP_ARCH_', '').toLowerCase()),
    removesNative: false,
    rules,
  }
}

function isKept(includes: Guard, excludes: Guard, capabilities: readonly string[]): boolean {
  if (excludes.caps?.some((cap) => capabilities.includes(cap))) return false
  if (excludes.arches?.includes('amd64')) return false
  if (includes.caps?.some((cap) => !capabilities.includes(cap))) return false
  return !includes.arches?.length || includes.arches.includes('amd64')
}

function expanded({ names, action, errnoRet, args }: DefaultRule): readonly LibraryRule[] {
  const conditions = (args ?? []).map(({ index, value: a, valueTwo = 0, op }) => ({
    index,
    op: operators.indexOf(op.replace('SCMP_CMP_', '')) + 1,
    a: BigInt(a),
    b: BigInt(valueTwo),
  }))
  return names.map((name) => ({ action: value(action, errnoRet), name, conditions }))
}

function value(action: string, errnoRet = 1): number {
  if (action === 'SCMP_ACT_ALLOW') return 0x7fff_0000
  if (action === 'SCMP_ACT_ERRNO') return 0x0005_0000 | errnoRet
  throw new Error(`a default profile with ${action}`)
}
