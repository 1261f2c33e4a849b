import { answer } from '#core/enforce/evaluate/decide.ts'
import { isMultiplexed } from '#core/filter/libseccomp/filter.ts'
import { subCallOf } from '#core/filter/libseccomp/multiplexed.ts'
import { runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair, noSuchCall } from '../repairs.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const ipcVersionBypass: LintRule = {
  id: 'ipc-version-bypass',
  severity: 'security',
  words: {
    title: 'The refusal can be passed by through ipc',
    why: 'Older ABIs make the calls of System V IPC through `ipc`. The kernel takes a version in the high bits of its first argument, the filter compares the whole, so a caller that sets a version is not matched.',
    found: 'On {{arches}} a program reaches {{names}} through ipc with a version in the high bits.',
    fix: 'Answer ENOSYS for ipc',
    holds: 'On architectures with `ipc` that the filter lists.',
  },
  sources: ['https://man7.org/linux/man-pages/man2/ipc.2.html'],
  *check(subject) {
    const found = subject.arches.flatMap((arch) => bypassed(subject, arch).map((name) => ({ arch, name })))
    if (found.length === 0) return
    const names = [...new Set(found.map(({ name }) => name))]
    const arches = [...new Set(found.map(({ arch }) => arch))]
    yield {
      ...namesPlaces(subject, names),
      params: { names: names.join(', '), arches: arches.join(', ') },
      syscalls: [...names, 'ipc'],
      arches,
      repairs: [effectRepair(subject, ['ipc'], noSuchCall, { kind: 'suggested' })],
    }
  },
}

const version = 1n << 16n

function bypassed({ byName, loaded, catalog }: Subject, arch: string): readonly string[] {
  const nr = catalog.numberOf('ipc', arch)
  if (loaded.kind !== 'ready' || nr === undefined || !isMultiplexed(loaded.library, arch)) return []
  const answered = (first: bigint) => answer(loaded, { arch, nr, args: [first, 0n, 0n, 0n, 0n, 0n] }).ret
  return [...byName.keys()].filter((name) => {
    const sub = subCallOf(name)
    if (sub?.through !== 'ipc') return false
    const number = BigInt(sub.number)
    return !runsBy(answered(number)) && runsBy(answered(number | version))
  })
}
