import { namePlace } from '../places.ts'
import { reachOf, withRuleMembers } from '../repairs.ts'
import type { LintRule } from '../rule.ts'

export const errnoMissing: LintRule = {
  id: 'errno-missing',
  severity: 'info',
  words: {
    title: 'The rule does not say which error',
    why: 'Without a number runtimes answer EPERM. For calls that C libraries try first, such as clone3 or statx, only ENOSYS makes them take the older call.',
    found: 'Refused without an error number, so with EPERM: {{names}}.',
    fix: 'Answer ENOSYS',
  },
  sources: ['https://github.com/moby/moby/issues/42680'],
  *check(subject) {
    for (const rule of subject.rules) {
      if (rule.action !== 'SCMP_ACT_ERRNO' || rule.errnoRet !== undefined) continue
      const names = rule.names.map(({ name }) => name)
      const tried = names.filter((name) => triedFirst.has(name))
      if (tried.length === 0) continue
      const isAll = tried.length === names.length
      yield {
        at: namePlace(rule, tried[0] ?? ''),
        params: { names: tried.join(', ') },
        syscalls: tried,
        repairs: isAll
          ? [
              {
                kind: 'suggested',
                reach: reachOf(names),
                edits: () => withRuleMembers(subject, rule, { errnoRet: '38' }),
              },
            ]
          : [],
      }
    }
  },
}

const triedFirst: ReadonlySet<string> = new Set([
  'clone3',
  'statx',
  'faccessat2',
  'openat2',
  'fchmodat2',
  'close_range',
  'rseq',
  'epoll_pwait2',
  'copy_file_range',
])
