/**
 * A JSON text read into a tree that knows where everything stands.
 * Offsets are UTF-16 code units into the text, `end` is exclusive.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Node = ObjectNode | ArrayNode | StringNode | NumberNode | WordNode

export interface ObjectNode extends Span {
  readonly kind: 'object'
  readonly members: readonly Member[]
}

/** `"key": value`, from the key's first quote to the value's end. */
export interface Member extends Span {
  readonly key: StringNode
  readonly value: Node
}

export interface ArrayNode extends Span {
  readonly kind: 'array'
  readonly items: readonly Node[]
}

export interface StringNode extends Span {
  readonly kind: 'string'
  /** The text with its escapes resolved. */
  readonly value: string
}

export interface NumberNode extends Span {
  readonly kind: 'number'
  /** The digits as they stand in the text. */
  readonly raw: string
}

export interface WordNode extends Span {
  readonly kind: 'word'
  readonly value: true | false | null
}
