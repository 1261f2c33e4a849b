import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import type { SharedWork } from '../slices/shared.ts'
import type { Store } from '../store.ts'
import { selectSharedWork, sharedProfile } from '../views/shared-text.ts'
import type { Job } from './job.ts'
import { encodeLink } from './link-text.ts'

/** The link to the present work, as the part behind the page's address; its length is always shown. */
export const link: Job<Store, SharedWork, Result<string, Message>> = {
  wants(store) {
    const work = selectSharedWork(store)
    return work === undefined ? [] : [work]
  },
  isSame: (a, b) => a === b,
  run: (work) => encodeLink(sharedProfile(work)),
  pause: 400,
}
