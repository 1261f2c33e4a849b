import { isAtLeast } from '#core/base/version.ts'
import { isKnownName } from '#core/filter/libseccomp/filter.ts'
import { existsOnHost } from '../opening.ts'
import { namesPlaces } from '../places.ts'
import type { LintRule } from '../rule.ts'

export const syscallNewerThanLibseccomp: LintRule = {
  id: 'syscall-newer-than-libseccomp',
  severity: 'warning',
  words: {
    title: "The host's libseccomp does not know the call",
    why: 'A name that came after the release of libseccomp is skipped like a misspelt one. The kernel has the call, the rule does not count, and programs get the default answer.',
    found: 'libseccomp {{release}} does not know {{names}}.',
    holds: 'Distributions sometimes add newer tables to an old release.',
  },
  sources: ['https://github.com/seccomp/libseccomp/blob/main/CHANGELOG'],
  *check(subject) {
    const { target, catalog, entries } = subject
    const library = { release: target.libseccomp, numbers: catalog }
    const names = [...new Set(entries.filter(({ fate }) => fate === 'unknown-name').map(({ name }) => name))]
    const newer = names.filter((name) => {
      const since = catalog.syscall(name)?.since
      const isHere = since !== undefined && isAtLeast(target.kernel, since) && existsOnHost(subject, name)
      return isHere && !isKnownName(library, name)
    })
    if (newer.length === 0) return
    yield {
      ...namesPlaces(subject, newer),
      params: { release: target.libseccomp, names: newer.join(', ') },
      syscalls: newer,
    }
  },
}
