import type { Change } from './slice.ts'

/** The call that is tried out; it outlives the pane, and not the session. */
export interface Simulation {
  readonly text: string
  /** Calls tried before, the last one first. */
  readonly recent: readonly string[]
  /** A capability whose presence is compared. */
  readonly capability: string
}

export interface SimulationSlice {
  readonly simulation: Simulation
  readonly simulationActions: {
    typeCall(text: string): void
    /** Keeps a call for another time. */
    rememberCall(text: string): void
    compareCapability(capability: string): void
  }
}

const remembered = 8

const emptySimulation: Simulation = { text: '', recent: [], capability: 'CAP_SYS_ADMIN' }

function changing(change: (simulation: Simulation) => Partial<Simulation>) {
  return ({ simulation }: Pick<SimulationSlice, 'simulation'>) => ({
    simulation: { ...simulation, ...change(simulation) },
  })
}

export function simulationSlice(set: Change<SimulationSlice>): SimulationSlice {
  return {
    simulation: emptySimulation,
    simulationActions: {
      typeCall: (text) => set(changing(() => ({ text }))),
      rememberCall: (text) =>
        set(
          changing(({ recent }) => ({
            recent: [text, ...recent.filter((each) => each !== text)].slice(0, remembered),
          })),
        ),
      compareCapability: (capability) => set(changing(() => ({ capability }))),
    },
  }
}
