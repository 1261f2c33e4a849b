import { meaningOf, returnValue } from '#core/filter/bpf/return-value.ts'

const allow = returnValue('SCMP_ACT_ALLOW', 0)
export const kill = returnValue('SCMP_ACT_KILL_PROCESS', 0)

/** systemd's parser takes errors from 1 on; with 4095 the service fails to start (libseccomp takes up to 4094). */
const errors = { least: 1, most: 4094 }

/** systemd lets a call pass, gives it an error, or ends the process; the rest becomes the nearest of these. */
export function nearestOfSystemd(ret: number): number {
  const { action, data } = meaningOf(ret)
  if (action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG') return allow
  const isError = action === 'SCMP_ACT_ERRNO' && data >= errors.least && data <= errors.most
  return isError ? ret : kill
}

export function isLetThrough(ret: number): boolean {
  return nearestOfSystemd(ret) === allow
}
