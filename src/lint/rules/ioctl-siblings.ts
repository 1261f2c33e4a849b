import { answer } from '#core/enforce/evaluate/decide.ts'
import { intMask } from '../blocks.ts'
import { caseOf, isFree } from '../conditions.ts'
import { runsBy } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { casesRepair } from '../repairs.ts'
import type { LintRule, Repair } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const ioctlSiblings: LintRule = {
  id: 'ioctl-siblings',
  severity: 'warning',
  words: {
    title: 'One way to type into a terminal is closed, the other is open',
    why: 'TIOCSTI types into the terminal that started the container, TIOCLINUX pastes into a virtual console. Profiles that knew of the first alone were found wanting in 2023.',
    found: 'TIOCSTI is refused and TIOCLINUX is not.',
    fix: 'Refuse TIOCLINUX as well',
  },
  sources: [
    'https://nvd.nist.gov/vuln/detail/CVE-2023-1523',
    'https://nvd.nist.gov/vuln/detail/CVE-2023-28100',
  ],
  *check(subject) {
    const { loaded, catalog, target } = subject
    const nr = catalog.numberOf('ioctl', target.arch)
    const entries = subject.byName.get('ioctl') ?? []
    if (loaded.kind !== 'ready' || nr === undefined || entries.length === 0) return
    const doesRun = (command: bigint) =>
      runsBy(answer(loaded, { arch: target.arch, nr, args: [0n, command, 0n, 0n, 0n, 0n] }).ret)
    if (doesRun(typesIn) || !doesRun(pastes)) return
    yield { ...namesPlaces(subject, ['ioctl']), syscalls: ['ioctl'], repairs: repairsOf(subject) }
  },
}

/** TIOCSTI and TIOCLINUX (include/uapi/asm-generic/ioctls.h). */
const typesIn = 0x5412n
const pastes = 0x541cn

function repairsOf(subject: Subject): readonly Repair[] {
  const entries = subject.byName.get('ioctl') ?? []
  const refusal = entries.find(({ action }) => !runsBy(action))
  if (!isFree(subject, 'ioctl') || entries.some(({ isSplit }) => isSplit) || refusal === undefined) return []
  if (entries.some(({ action }) => action !== refusal.action)) return []
  const more = { index: 1, op: 'SCMP_CMP_MASKED_EQ', value: intMask, valueTwo: pastes } as const
  const cases = [...entries.map(caseOf), { ...caseOf(refusal), conditions: [more] }]
  return [casesRepair(subject, 'ioctl', cases, { kind: 'safe' })]
}
