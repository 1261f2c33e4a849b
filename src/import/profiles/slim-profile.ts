/**
 * The profile that slim (docker-slim, mint) writes: https://github.com/slimtoolkit/slim
 *     {"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86_64"],"syscalls":[{"names":["unknown_syscall",…
 * Its table of numbers is old: a newer call is called `unknown_syscall`, which no runtime knows.
 */
import { ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'

const unnamed = /"unknown_syscall(?:_\d+)?"/

export const slimProfile: Reader<'profile'> = {
  id: 'slim-profile',
  kind: 'profile',
  recognise: ({ text }) =>
    /^\s*\{/.test(text) && /"defaultAction"\s*:/.test(text) && unnamed.test(text) ? 1 : 0,
  open: whole(async (text) => {
    const count = text.match(new RegExp(unnamed, 'g'))?.length ?? 0
    return ok({ text, notices: [{ code: 'profile-unnamed-calls', params: { count } }] })
  }),
}
