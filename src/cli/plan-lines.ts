import type { Plan } from '#core/questions/learn/plan.ts'

/** What the profile says besides what was seen, in sentences. */
export function planLines({ start, limited, absent, refused, withheld }: Plan): readonly string[] {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Added for the start of a container: ', start],
    ['Allowed without new namespaces only: ', [...limited.keys()]],
    ['Answered ENOSYS, so that an older call is taken: ', absent.filter((name) => !withheld.includes(name))],
    ['Answered EPERM, which the runtime passes over: ', refused.filter((name) => !withheld.includes(name))],
    [
      'Seen and not allowed, since it reaches beyond the container; add it if the program needs it: ',
      withheld,
    ],
  ]
  return rows.flatMap(([words, names]) => (names.length > 0 ? [`${words}${names.join(', ')}`] : []))
}
