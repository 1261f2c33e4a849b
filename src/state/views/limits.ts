import type { Limits, Unlimited } from '../slices/limits.ts'
import type { Store } from '../store.ts'
import { remembered } from './remembered.ts'
import { isAllowed, type Row } from './rows.ts'
import { selectRows } from './table.ts'

/** Calls that logs showed and the profile allows whatever their arguments are. */
export function selectUnlimited(store: Store): readonly Unlimited[] {
  return unlimited(selectRows(store))
}

const unlimited = remembered((rows: readonly Row[]): readonly Unlimited[] =>
  rows.flatMap(({ name, syscall, seen, outcome, startup }) =>
    seen && outcome.kind === 'plain' && isAllowed(outcome) && syscall !== undefined
      ? [{ name, args: syscall.args, risk: syscall.risk, startup }]
      : [],
  ),
)

/** What the logs would limit; undefined while it is worked out. */
export function selectLimits(store: Store): Limits | undefined {
  const [known] = store.answers.limits
  if (known === undefined || known.outcome.kind !== 'known') return undefined
  const isPresent = known.want.calls === selectUnlimited(store) && known.want.sources === store.sources
  return isPresent ? known.outcome.answer : undefined
}
