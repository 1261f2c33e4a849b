/** The named sets of `SystemCallFilter=`: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html */
export interface SystemdGroups {
  /** Which systemd they are of. */
  readonly version: string
  /** Every group, `@file-system`. */
  readonly names: readonly string[]
  /** The names in a group and the groups in it, as systemd writes them; none for an unknown group. */
  members(group: string): readonly string[]
}

/** The commit they were read from belongs to this year's releases. */
const version = '2026'

let groups: Promise<SystemdGroups> | undefined

/** The groups, loaded once; after a failure the next call tries again. */
export function loadSystemdGroups(): Promise<SystemdGroups> {
  groups ??= readGroups().catch((error: unknown) => {
    groups = undefined
    throw error
  })
  return groups
}

async function readGroups(): Promise<SystemdGroups> {
  const data = await import('./data/systemd-groups.ts')
  const lines = data.groups.trim().split('\n')
  const all = new Map(
    lines.map((line) => {
      const [name = '', ...listed] = line.split(' ')
      return [name, listed] as const
    }),
  )
  return { version, names: [...all.keys()], members: (group) => flatten(group, all, new Set()) }
}

function flatten(
  group: string,
  all: ReadonlyMap<string, readonly string[]>,
  above: ReadonlySet<string>,
): readonly string[] {
  if (above.has(group)) return []
  const inside = new Set([...above, group])
  return (all.get(group) ?? []).flatMap((each) =>
    each.startsWith('@') ? flatten(each, all, inside) : [each],
  )
}
