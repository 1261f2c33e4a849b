import { casesFor } from '#core/questions/replay/allow-values.ts'
import type { Row } from '../views/rows.ts'
import type { SeenArgument } from '../views/seen-arguments.ts'
import { changeCases } from './editing.ts'

/** Lets the call run with this value too. */
export function allowValue({ name, syscall, outcome }: Row, index: number, value: string): void {
  const widths = (syscall?.args ?? []).map(({ width }) => width)
  const added = casesFor([{ args: [{ index, value }], calls: 0 }], widths)
  const present = outcome.cases.map(({ effect, conditions }) => ({ ...effect, conditions }))
  changeCases(name, [...present, ...added])
}

/** Lets the call run with the values that were seen of this argument, and no others. */
export function allowOnlySeen({ name, syscall }: Row, { index, values }: SeenArgument): void {
  const widths = (syscall?.args ?? []).map(({ width }) => width)
  changeCases(
    name,
    casesFor(
      values.map(({ value, calls }) => ({ args: [{ index, value }], calls })),
      widths,
    ),
  )
}
