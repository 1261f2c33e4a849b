/** How a slice changes the store; it sees only the part of the store that it names here. */
export type Change<Part> = (change: Partial<Part> | ((store: Part) => Partial<Part>)) => void
