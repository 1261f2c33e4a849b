/** Changes the store, as a slice may: it knows no more of the store than it says here. */
export type Change<Part> = (change: Partial<Part> | ((store: Part) => Partial<Part>)) => void
