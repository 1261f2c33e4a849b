import type { Message } from '../../base/message.ts'
import type { Daemon, Workload } from './workload.ts'

export type CheckState = 'pass' | 'warn' | 'info'

/** A check of the CIS Docker Benchmark, numbered as Docker Bench for Security numbers them. */
export interface Check {
  readonly id: '2.14' | '2.17' | '5.2' | '5.3' | '5.4' | '5.5' | '5.22' | '5.26'
  readonly state: CheckState
  readonly why: Message
}

function check(id: Check['id'], state: CheckState, code: string, params: Message['params'] = {}): Check {
  return { id, state, why: { code, params } }
}

/** Checks of the host: Docker Bench asks 2.17 for `profile=default`, which Docker has called `builtin` since 23. */
export function daemonChecks({ profile, noNewPrivileges, host }: Daemon): readonly Check[] {
  const isAsked = profile !== undefined || noNewPrivileges !== undefined
  // Docker Bench asks of Docker alone.
  if (!isAsked || host.engine !== 'docker') return []
  const confining =
    noNewPrivileges === undefined
      ? check('2.14', 'info', 'check-2-14-unset')
      : noNewPrivileges
        ? check('2.14', 'pass', 'check-2-14-set')
        : check('2.14', 'warn', 'check-2-14-off')
  return [confining, daemonProfile(profile)]
}

function daemonProfile(profile: Daemon['profile']): Check {
  switch (profile?.kind) {
    case undefined:
    case 'unset':
    case 'builtin':
      return check('2.17', 'pass', 'check-2-17-builtin')
    case 'unconfined':
      return check('2.17', 'warn', 'check-2-17-unconfined')
    case 'file':
      return check('2.17', 'info', 'check-2-17-file', { path: profile.path })
    case 'inline':
      return check('2.17', 'info', 'check-2-17-own')
  }
}

/** Checks of one container, with what they mean for it. */
export function checksOf(workload: Workload, daemon: Daemon | undefined): readonly Check[] {
  return [
    appArmor(workload),
    seLinux(workload),
    capabilities(workload),
    workload.privileged
      ? check('5.5', 'warn', 'check-5-5-privileged')
      : check('5.5', 'pass', 'check-5-5-not'),
    seccomp(workload, daemon),
    noNewPrivileges(workload, daemon),
  ]
}

function appArmor({ appArmor: profile, privileged }: Workload): Check {
  if (profile === 'unconfined') return check('5.2', 'warn', 'check-5-2-unconfined')
  if (profile === '') return check('5.2', 'warn', 'check-5-2-none')
  if (profile !== undefined) return check('5.2', 'pass', 'check-5-2-profile', { profile })
  return privileged ? check('5.2', 'warn', 'check-5-2-privileged') : check('5.2', 'info', 'check-5-2-unset')
}

function seLinux({ seLinux: options }: Workload): Check {
  if (options === undefined || options.length === 0) return check('5.3', 'info', 'check-5-3-unset')
  return options.some((option) => /^disable$/i.test(option))
    ? check('5.3', 'warn', 'check-5-3-disabled')
    : check('5.3', 'pass', 'check-5-3-set', { options: options.join(', ') })
}

function capabilities({ added, dropped, privileged }: Workload): Check {
  if (privileged) return check('5.4', 'warn', 'check-5-4-privileged')
  if (added.length > 0) return check('5.4', 'warn', 'check-5-4-added', { names: added.join(', ') })
  return dropped.length > 0
    ? check('5.4', 'pass', 'check-5-4-dropped', { names: dropped.join(', ') })
    : check('5.4', 'pass', 'check-5-4-usual')
}

/** Docker Bench looks for the word `unconfined` alone, and so passes privileged containers. */
function seccomp({ profile, privileged, engine }: Workload, daemon: Daemon | undefined): Check {
  if (profile.kind === 'unconfined') return check('5.22', 'warn', 'check-5-22-unconfined')
  const isOwn = profile.kind === 'file' || profile.kind === 'inline'
  if (privileged && (engine === 'kubernetes' || !isOwn)) return check('5.22', 'warn', 'check-5-22-privileged')
  if (isOwn) return check('5.22', 'pass', 'check-5-22-own')
  if (profile.kind === 'builtin') return check('5.22', 'pass', 'check-5-22-default')
  if (engine === 'kubernetes') return check('5.22', 'warn', 'check-5-22-pod')
  return daemon?.profile?.kind === 'unconfined'
    ? check('5.22', 'warn', 'check-5-22-daemon')
    : check('5.22', 'pass', 'check-5-22-default')
}

function noNewPrivileges({ noNewPrivileges: own, engine }: Workload, daemon: Daemon | undefined): Check {
  if (own) return check('5.26', 'pass', 'check-5-26-set')
  if (own === undefined && daemon?.noNewPrivileges) return check('5.26', 'pass', 'check-5-26-daemon')
  return check('5.26', 'warn', engine === 'kubernetes' ? 'check-5-26-pod' : 'check-5-26-not')
}
