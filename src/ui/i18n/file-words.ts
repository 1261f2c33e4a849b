import { wordings } from '#state/views/wordings.ts'
import { teach } from './i18n.ts'

/** Words about files that were read: they come with what tells of one, not with the page. */
export function teachFileWords(): void {
  teach(wordings)
}
