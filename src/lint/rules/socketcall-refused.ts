import { opening, runs } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import { effectRepair } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const socketcallRefused: LintRule = {
  id: 'socketcall-refused',
  severity: 'warning',
  words: {
    title: 'Older 32-bit programs have no network',
    why: '32-bit programs of older C libraries, SteamCMD and Wine among them, make every socket call through socketcall and know no other way. Docker 29.4.2 refused it in 2026 to close AF_ALG for them too, and took that back within days in favour of AppArmor. Where 32-bit programs are needed, let AppArmor or SELinux keep the family closed; where they are not, leave the architecture out.',
    found: 'On {{arches}} socketcall is refused, although socket is open.',
    fix: 'Leave socketcall to the rules of the socket calls',
    holds: 'Where the filter lists an architecture with socketcall.',
  },
  sources: ['https://github.com/moby/moby/issues/52506', 'https://github.com/moby/moby/pull/52537'],
  *check(subject) {
    const { arches, catalog, rules } = subject
    const there = arches.filter((arch) => catalog.numberOf('socketcall', arch) !== undefined)
    const isNamed = rules.some((rule) => !runs(rule) && rule.names.some(({ name }) => name === 'socketcall'))
    if (there.length === 0 || !isNamed || opening(subject, 'socketcall') !== 'never') return
    if (opening(subject, 'socket') === 'never') return
    yield {
      ...namesPlaces(subject, ['socketcall']),
      params: { arches: there.join(', ') },
      syscalls: ['socketcall'],
      arches: there,
      repairs: [effectRepair(subject, ['socketcall'], 'default', { kind: 'suggested' })],
    }
  },
}
