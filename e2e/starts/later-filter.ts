import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from '../../src/core/filter/bpf/encode.ts'
import type { Box } from './box.ts'

/** What happens to one call: an error, or a kill. */
export type Refusal = { readonly errno: number } | 'kill'

/**
 * The filter of later programs comes from what the runtime keeps of the container, so it can be changed alone:
 * runc keeps the rules, crun the filter. The container itself has to start with one harmless rule.
 */
export function refuseLater(box: Box, name: string, number: number, refusal: Refusal): void {
  const folder = join(box.bundle, 'state', box.id)
  if (box.runtime.kind === 'crun') {
    writeFileSync(join(folder, 'seccomp.bpf'), encode(filterOf(number, refusal)))
    return
  }
  const path = join(folder, 'state.json')
  const kept = JSON.parse(readFileSync(path, 'utf8'))
  const [rule] = kept.config.seccomp.syscalls
  rule.name = name
  rule.action = refusal === 'kill' ? actions.kill : actions.errno
  rule.errnoRet = refusal === 'kill' ? null : refusal.errno
  writeFileSync(path, JSON.stringify(kept))
}

/** libcontainer/configs/config.go, `Action`. */
const actions = { errno: 2, kill: 9 }

function filterOf(number: number, refusal: Refusal) {
  const value = refusal === 'kill' ? 0x8000_0000 : 0x5_0000 | refusal.errno
  return [
    { code: 0x20, jt: 0, jf: 0, k: 0 },
    { code: 0x15, jt: 0, jf: 1, k: number },
    { code: 6, jt: 0, jf: 0, k: value },
    { code: 6, jt: 0, jf: 0, k: 0x7fff_0000 },
  ]
}
