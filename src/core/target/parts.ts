import type { Target } from './target.ts'

/** A part of a target that changes on its own when something is updated or started another way. */
export interface TargetPart {
  readonly id: 'engine' | 'runtime' | 'libseccomp' | 'kernel' | 'host' | 'capabilities' | 'process'
  /** What it is on the target, for people: `runc 1.3.6`. */
  text(target: Target): string
  /** The target with this part as it is on another. */
  take(target: Target, from: Target): Target
}

/** All of a target: taking each of them from another gives the other. */
export const targetParts: readonly TargetPart[] = [
  {
    id: 'engine',
    text: ({ engine, engineVersion }) => (engine === 'none' ? 'by hand' : `${engine} ${engineVersion}`),
    take: (target, { engine, engineVersion }) => ({ ...target, engine, engineVersion }),
  },
  {
    id: 'runtime',
    text: ({ runtime, runtimeVersion }) => `${runtime} ${runtimeVersion}`,
    take: (target, { runtime, runtimeVersion }) => ({ ...target, runtime, runtimeVersion }),
  },
  {
    id: 'libseccomp',
    text: ({ libseccomp }) => `libseccomp ${libseccomp}`,
    take: (target, { libseccomp }) => ({ ...target, libseccomp }),
  },
  {
    id: 'kernel',
    text: ({ kernel }) => `Linux ${kernel}`,
    take: (target, { kernel }) => ({ ...target, kernel }),
  },
  {
    id: 'host',
    text: ({ arch }) => arch,
    take: (target, { arch }) => ({ ...target, arch }),
  },
  {
    id: 'capabilities',
    text: ({ capabilities }) => capabilities.toSorted().join(', ') || 'no capabilities',
    take: (target, { capabilities }) => ({ ...target, capabilities }),
  },
  {
    id: 'process',
    text: ({ noNewPrivileges, user, tty }) =>
      [
        user === 'root' ? 'root' : 'not root',
        noNewPrivileges ? 'no-new-privileges' : '',
        tty ? 'a terminal' : '',
      ]
        .filter((each) => each !== '')
        .join(', '),
    take: (target, { noNewPrivileges, user, tty }) => ({ ...target, noNewPrivileges, user, tty }),
  },
]

/** The parts in which two targets are not the same. */
export function changedParts(before: Target, after: Target): readonly TargetPart[] {
  return targetParts.filter(({ text }) => text(before) !== text(after))
}
