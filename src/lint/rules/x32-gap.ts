import { isAtLeast } from '#core/base/version.ts'
import { answer } from '#core/enforce/evaluate/decide.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import { opening, runs } from '../opening.ts'
import { memberPlace } from '../places.ts'
import type { LintRule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const x32Gap: LintRule = {
  id: 'x32-gap',
  severity: 'security',
  words: {
    title: 'A refused call has another number',
    why: 'x86-64 has a third ABI, x32, whose numbers carry bit 30. Filters made by hand have to look at that bit; those that libseccomp makes of a profile kill all such calls by themselves, unless the profile lists x32. Kernels before 5.4 also took x32’s own numbers, 512 to 547, without the bit, and the other numbers of the same calls with it: ptrace is 101 and also 521. No profile can name those.',
    found:
      '{{names}} can also be made under numbers that no rule knows, and the default action lets them run.',
    holds:
      'Linux before 5.4 with x32 built in, and profiles that allow by default. On newer kernels only filters made by hand can have the gap.',
  },
  sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html'],
  *check(subject) {
    const { arch, kernel } = subject.target
    if (arch !== 'SCMP_ARCH_X86_64' || isAtLeast(kernel, '5.4')) return
    const names = subject.catalog.syscalls
      .map(({ name }) => name)
      .filter((name) => opening(subject, name) !== 'always' && othersRun(subject, name))
    if (names.length === 0) return
    yield { at: memberPlace(subject, 'defaultAction'), params: { names: names.join(', ') }, syscalls: names }
  },
}

const x32Bit = 0x4000_0000
/** The calls whose entry x32 does not share with x86-64 (arch/x86/entry/syscalls/syscall_64.tbl). */
const firstOwn = 512

/** Whether one of the two numbers that older kernels mistook for the call runs. */
function othersRun({ catalog, loaded, target: { arch } }: Subject, name: string): boolean {
  const [nr, marked] = [catalog.numberOf(name, arch), catalog.numberOf(name, 'SCMP_ARCH_X32')]
  if (loaded.kind !== 'ready' || nr === undefined || marked === undefined) return false
  const own = marked - x32Bit
  if (own < firstOwn) return false
  const args = [0n, 0n, 0n, 0n, 0n, 0n]
  return [own, nr + x32Bit].some((other) => runs(meaningOf(answer(loaded, { arch, nr: other, args }).ret)))
}
