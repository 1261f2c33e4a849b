import { memberOf } from '../../json/keys.ts'
import type { Node, ObjectNode } from '../../json/tree.ts'
import { applies } from '../../profile/guards.ts'
import type { Profile, Rule } from '../../profile/profile.ts'
import { dropsNewKeys, readsContainersCommon } from '../../target/runtime.ts'
import type { Target } from '../../target/target.ts'

/** What the engine hands to the runtime: the OCI form, guards decided. */
export interface Expanded {
  readonly defaultErrnoRet: number | undefined
  readonly architectures: readonly string[]
  readonly flags: readonly string[]
  readonly listenerPath: string | undefined
  readonly rules: readonly ExpandedRule[]
  /** Rules that take no part on the target. */
  readonly others: readonly Rule[]
}

export interface ExpandedRule {
  readonly rule: Rule
  readonly errnoRet: number | undefined
}

/** The profile as the target's engine passes it on; `root` tells error names from numbers. */
export function expand(profile: Profile, target: Target, root: ObjectNode | undefined): Expanded {
  const named = readsContainersCommon(target) ? undefined : errnoNames(root)
  const old = dropsNewKeys(target)
  const rules = profile.rules.filter((rule) => applies(rule, target))
  return {
    defaultErrnoRet: old || named?.isDefaultNamed ? undefined : profile.defaultErrnoRet,
    architectures: architecturesOf(profile, target),
    flags: old ? [] : (profile.flags ?? []),
    listenerPath: old ? undefined : profile.listenerPath || undefined,
    rules: rules.map((rule) => ({
      rule,
      errnoRet: named?.rules.has(rule.position) ? undefined : rule.errnoRet,
    })),
    others: profile.rules.filter((rule) => !rules.includes(rule)),
  }
}

function architecturesOf({ architectures = [], archMap = [] }: Profile, target: Target): readonly string[] {
  if (!hasArchMap(target) || archMap.length === 0) return architectures
  const entry = archMap.find(({ architecture }) => architecture === target.arch)
  return entry === undefined ? [] : [entry.architecture, ...entry.subArchitectures]
}

/** Hosts whose `archMap` entry containers-common finds (its goArchToSeccompArchMap). */
const podmanHosts = ['X86_64', 'AARCH64', 'MIPS64', 'MIPSEL64', 'MIPSEL64N32', 'MIPS64N32', 'S390X']

function hasArchMap(target: Target): boolean {
  const { engine, arch } = target
  if (readsContainersCommon(target)) return podmanHosts.includes(arch.replace('SCMP_ARCH_', ''))
  // moby's two tables spell loong64 differently and never meet.
  return engine === 'docker' && arch !== 'SCMP_ARCH_LOONGARCH64'
}

interface ErrnoNames {
  readonly isDefaultNamed: boolean
  /** Positions of rules whose number comes from a name alone. */
  readonly rules: ReadonlySet<number>
}

function errnoNames(root: ObjectNode | undefined): ErrnoNames {
  const list = memberOf(root, 'syscalls')?.value
  const items = list?.kind === 'array' ? list.items : []
  const positions = items.flatMap((item, position) => (isNamed(item, 'errnoRet', 'errno') ? [position] : []))
  return { isDefaultNamed: isNamed(root, 'defaultErrnoRet', 'defaultErrno'), rules: new Set(positions) }
}

function isNamed(node: Node | undefined, number: string, name: string): boolean {
  if (node?.kind !== 'object' || memberOf(node, name) === undefined) return false
  const value = memberOf(node, number)?.value
  return value === undefined || (value.kind === 'word' && value.value === null)
}
