import type { Wording } from '#core/base/message.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { importMessages } from '#import/messages.ts'

/** The English words of what the layers below can say; those of exporters and rules come with them. */
export const wordings: Wording = { ...coreMessages, ...importMessages }
