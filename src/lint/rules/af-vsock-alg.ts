import { answer } from '#core/enforce/evaluate/decide.ts'
import { isFree } from '../conditions.ts'
import { isAllowList, opening, runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { allowed, casesRepair } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const afVsockAlg: LintRule = {
  id: 'af-vsock-alg',
  severity: 'info',
  words: {
    title: 'Sockets of rarely used families are open',
    why: 'AF_ALG leads to the crypto engine of the kernel, where CVE-2026-31431 was, and AF_VSOCK past network rules to the hypervisor. Docker and containerd closed both.',
    found: 'A program can open sockets of {{families}}.',
    fix: 'Allow local, internet and netlink sockets alone',
  },
  sources: [
    'https://nvd.nist.gov/vuln/detail/CVE-2026-31431',
    'https://github.com/containerd/containerd/issues/7442',
  ],
  *check(subject) {
    const { loaded, catalog, target } = subject
    const nr = catalog.numberOf('socket', target.arch)
    if (loaded.kind !== 'ready' || nr === undefined || !subject.byName.has('socket')) return
    const open = Object.entries(families).filter(([, family]) =>
      runsBy(answer(loaded, { arch: target.arch, nr, args: [family, 0n, 0n, 0n, 0n, 0n] }).ret),
    )
    if (open.length === 0) return
    const cases = [1n, 2n, 10n, 16n].map((value) => ({
      ...allowed,
      conditions: [{ index: 0, op: 'SCMP_CMP_EQ', value, valueTwo: 0n } as const],
    }))
    const isSimple =
      isAllowList(subject) && opening(subject, 'socket') === 'always' && isFree(subject, 'socket')
    yield {
      ...namesPlaces(subject, ['socket']),
      params: { families: open.map(([name]) => name).join(', ') },
      syscalls: ['socket'],
      repairs: isSimple ? [casesRepair(subject, 'socket', cases, { kind: 'suggested' })] : [],
    }
  },
}

const families: Readonly<Record<string, bigint>> = { AF_ALG: 38n, AF_VSOCK: 40n }
