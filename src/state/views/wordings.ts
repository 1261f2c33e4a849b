import type { Wording } from '#core/base/message.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { exportMessages } from '#export/words.ts'
import { importMessages } from '#import/messages.ts'

/** The English words of every message that the layers below can say. */
export const wordings: Wording = { ...coreMessages, ...importMessages, ...exportMessages }
