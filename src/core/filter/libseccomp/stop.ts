/** Why the model cannot go on: libseccomp never returns, dies, or does what C leaves undefined. */
export type StopKind = 'hangs' | 'crashes' | 'undefined' | 'too-large'

/** Thrown deep inside the tree and caught where a filter is built; it never leaves this folder. */
export class ModelStop extends Error {
  readonly kind: StopKind

  constructor(kind: StopKind) {
    super(`libseccomp ${kind}`)
    this.kind = kind
  }
}
