/** What one argument has to be for a use; bits that are not named may be anything. */
export interface UseArgument {
  readonly index: number
  /** ABIs that have the parameter in another place. */
  readonly indexOn?: Readonly<Record<string, number>>
  /** `is`: the whole parameter; `has`: these bits are set; `lacks`: none of them is. */
  readonly test: 'is' | 'has' | 'lacks'
  /** With `is`: the bits that hold it, where others beside them are flags. */
  readonly within?: bigint
  /** Set and name of the constant, whose value depends on the architecture. */
  readonly set: string
  readonly name: string
}

/** Something a program can ask the kernel for: a call, or a call with certain arguments. */
export interface Use {
  readonly call: string
  readonly args: readonly UseArgument[]
  /** The only ABIs on which it does harm. */
  readonly only?: readonly string[]
}

/** A published way to attack, as the calls that it cannot do without. */
export interface Threat {
  /** `CVE-2022-0847`, or a plain name where nobody gave a number. */
  readonly id: string
  /** What people call it. */
  readonly name: string | undefined
  /** When it became known, `2022-03`. */
  readonly known: string
  /** Every step is needed; any use of a step will do. */
  readonly steps: readonly (readonly Use[])[]
  /** Capability that it needs in the host's own user namespace. */
  readonly capability: string | undefined
  /** Capability that a user namespace of its own can give it as well. */
  readonly namespaceCapability: string | undefined
  /** Where it is described, https. */
  readonly source: string
  /** Why the steps are those, one sentence. */
  readonly why: string | undefined
}

/** `socket(AF_ALG)`, the way people write it; arguments that may be anything are left out at the end. */
export function textOfUse({ call, args }: Use): string {
  const words: string[] = []
  for (const { index, test, name } of args) {
    const word = test === 'lacks' ? `~${name}` : name
    const before = words[index]
    words[index] = before === undefined ? word : `${before}|${word}`
  }
  return `${call}(${Array.from(words, (word) => word ?? '…').join(', ')})`
}
