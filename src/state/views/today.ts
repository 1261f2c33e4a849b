import { dayOf } from '#core/profile/accepted.ts'

/** The day where the person is, as `2027-01-31`. */
export function today(): string {
  return dayOf(new Date())
}
