import { answer } from '#core/enforce/evaluate/decide.ts'
import { isMultiplexed } from '#core/filter/libseccomp/filter.ts'
import { subCallOf } from '#core/filter/libseccomp/multiplexed.ts'
import { runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair, noSuchCall } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const socketcallBypass: LintRule = {
  id: 'socketcall-bypass',
  severity: 'security',
  words: {
    title: 'The condition on the socket call does not hold for 32-bit programs',
    why: 'Older ABIs make socket calls through socketcall, whose arguments lie in memory. libseccomp turns a rule for one of them into a rule for socketcall and drops its condition on argument 0, so the address family is not looked at. Refusing socketcall closes that way, and takes the network from 32-bit programs of older C libraries: Docker shipped it in 2026 and took it back within days. Where such programs are needed, AppArmor or SELinux can close a family for them; no filter can.',
    found: 'On {{arches}} a program reaches {{names}} through socketcall with any argument 0.',
    'found-closed':
      'On {{arches}} a program does not reach {{names}} through socketcall, with no argument 0.',
    fix: 'Answer ENOSYS for socketcall (older 32-bit programs lose their network)',
    holds:
      'On architectures with socketcall that the filter lists; programs then use the direct calls, where the kernel has them.',
  },
  sources: [
    'https://github.com/moby/profiles/pull/20',
    'https://github.com/moby/moby/pull/52537',
    'https://github.com/moby/moby/pull/52494',
    'https://github.com/containerd/containerd/pull/13327',
  ],
  *check(subject) {
    for (const isLetThrough of [true, false]) {
      const found = subject.arches.flatMap((arch) =>
        blurred(subject, arch, isLetThrough).map((name) => ({ arch, name })),
      )
      if (found.length === 0) continue
      const names = [...new Set(found.map(({ name }) => name))]
      const arches = [...new Set(found.map(({ arch }) => arch))]
      yield {
        ...namesPlaces(subject, names),
        word: isLetThrough ? 'found' : 'found-closed',
        params: { names: names.join(', '), arches: arches.join(', ') },
        syscalls: [...names, 'socketcall'],
        arches,
        severity: isLetThrough ? 'security' : 'warning',
        repairs: isLetThrough
          ? [effectRepair(subject, ['socketcall'], noSuchCall, { kind: 'suggested' })]
          : [],
      }
    }
  },
}

/** Calls with conditions on argument 0 of which the multiplexed call sees nothing, and lets all through or none. */
function blurred(subject: Subject, arch: string, isLetThrough: boolean): readonly string[] {
  const { byName, loaded, catalog } = subject
  const nr = catalog.numberOf('socketcall', arch)
  if (loaded.kind !== 'ready' || nr === undefined || !isMultiplexed(loaded.library, arch)) return []
  return [...byName].flatMap(([name, entries]) => {
    const sub = subCallOf(name)
    const isLimited = entries.every(({ conditions }) => conditions.some(({ index }) => index === 0))
    if (sub?.through !== 'socketcall' || !isLimited) return []
    const { ret, certain } = answer(loaded, { arch, nr, args: [BigInt(sub.number), 0n, 0n, 0n, 0n, 0n] })
    const isMeant = entries.some(({ action }) => action === ret)
    return certain && isMeant && runsBy(ret) === isLetThrough ? [name] : []
  })
}
