import { create } from 'zustand'

/** The call that is tried out; it outlives the pane, and not the session. */
export interface Simulation {
  readonly text: string
  /** Calls tried before, the last one first. */
  readonly recent: readonly string[]
  /** A capability whose presence is compared. */
  readonly capability: string
}

const remembered = 8

export const useSimulation = create<Simulation>()(() => ({
  text: '',
  recent: [],
  capability: 'CAP_SYS_ADMIN',
}))

export function typeCall(text: string): void {
  useSimulation.setState({ text })
}

/** Keeps a call for another time. */
export function rememberCall(text: string): void {
  useSimulation.setState(({ recent }) => ({
    recent: [text, ...recent.filter((each) => each !== text)].slice(0, remembered),
  }))
}

export function compareCapability(capability: string): void {
  useSimulation.setState({ capability })
}
