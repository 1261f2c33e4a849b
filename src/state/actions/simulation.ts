import { useStudio } from '../store.ts'

export function typeCall(text: string): void {
  useStudio.getState().simulationActions.typeCall(text)
}

export function rememberCall(text: string): void {
  useStudio.getState().simulationActions.rememberCall(text)
}

export function compareCapability(capability: string): void {
  useStudio.getState().simulationActions.compareCapability(capability)
}
