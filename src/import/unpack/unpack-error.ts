import type { Message } from '#core/base/message.ts'

/**
 * Why unpacking stopped. `cut`: the data ends too early, what came so far is good. `damaged`: what came
 * may be wrong. `refused`: it is fine as far as known, but cannot be unpacked here. `limit`: it is more than
 * the caller allows, which ends the whole import; `told` says why.
 * Thrown by the generators of this folder and caught by `read-packed.ts`, nowhere else.
 */
export class UnpackError extends Error {
  readonly kind: 'cut' | 'damaged' | 'refused' | 'limit'
  readonly told: Message | undefined

  constructor(kind: 'cut' | 'damaged' | 'refused' | 'limit', told?: Message) {
    super(told?.code ?? kind)
    this.kind = kind
    this.told = told
  }
}

export function refuse(code: string, params: Message['params'] = {}): never {
  throw new UnpackError('refused', { code, params })
}

export function overLimit(code: string, params: Message['params']): never {
  throw new UnpackError('limit', { code, params })
}

export function damaged(): never {
  throw new UnpackError('damaged')
}

export function cut(): never {
  throw new UnpackError('cut')
}
