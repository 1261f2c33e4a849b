/** ABIs that one kernel runs; a program of another family needs another machine. */
const families: Readonly<Record<string, readonly string[]>> = {
  x86: ['X86_64', 'X86', 'X32'],
  arm: ['AARCH64', 'ARM'],
  mips: ['MIPS', 'MIPS64', 'MIPS64N32'],
  mipsel: ['MIPSEL', 'MIPSEL64', 'MIPSEL64N32'],
  ppc: ['PPC64', 'PPC'],
  s390: ['S390X', 'S390'],
  parisc: ['PARISC64', 'PARISC'],
}

/** Whether a host of that architecture can run programs of the other. */
export function canRun(host: string, arch: string): boolean {
  return host === arch || familyOf(host) === familyOf(arch)
}

function familyOf(token: string): string {
  const name = token.replace('SCMP_ARCH_', '')
  return Object.keys(families).find((each) => families[each]?.includes(name)) ?? token
}
