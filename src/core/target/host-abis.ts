/** ABIs whose programs a kernel runs beside its own; x32 only where it was built with it. */
const guests: Readonly<Record<string, readonly string[]>> = {
  SCMP_ARCH_X86_64: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
  SCMP_ARCH_AARCH64: ['SCMP_ARCH_ARM'],
  SCMP_ARCH_S390X: ['SCMP_ARCH_S390'],
  SCMP_ARCH_PPC64: ['SCMP_ARCH_PPC'],
  SCMP_ARCH_MIPS64: ['SCMP_ARCH_MIPS', 'SCMP_ARCH_MIPS64N32'],
  SCMP_ARCH_MIPSEL64: ['SCMP_ARCH_MIPSEL', 'SCMP_ARCH_MIPSEL64N32'],
  SCMP_ARCH_PARISC64: ['SCMP_ARCH_PARISC'],
}

/** Every ABI in which a program on the host can make a call, its own first. */
export function hostAbis(arch: string): readonly string[] {
  return [arch, ...(guests[arch] ?? [])]
}
