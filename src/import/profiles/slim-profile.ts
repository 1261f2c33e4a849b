/**
 * The profile that slim (docker-slim, mint) writes: https://github.com/slimtoolkit/slim
 *     {"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86_64"],"syscalls":[{"names":["unknown_syscall",…
 * Its table of numbers is old: a newer call is called `unknown_syscall`, which no runtime knows.
 */
import { ok } from '#core/base/result.ts'
import type { ProfileConverter } from './converter.ts'

const unnamed = /"unknown_syscall(?:_\d+)?"/

export const slimProfile: ProfileConverter = {
  id: 'slim-profile',
  label: 'slim seccomp profile',
  recognise: (head) => /^\s*\{/.test(head) && /"defaultAction"\s*:/.test(head) && unnamed.test(head),
  async convert(text) {
    const count = text.match(new RegExp(unnamed, 'g'))?.length ?? 0
    return ok({ kind: 'profile', text, losses: [{ code: 'profile-unnamed-calls', params: { count } }] })
  },
}
