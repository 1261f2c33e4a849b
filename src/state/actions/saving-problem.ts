import type { SavingProblem } from '../slices/workspace.ts'

/** Why the browser has not kept something, with its figures where there is no space. */
export async function problemOf(error: unknown): Promise<SavingProblem> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'TimeoutError') return { kind: 'silent' }
  if (name !== 'QuotaExceededError') return { kind: 'refused' }
  const { usage, quota } = await estimate()
  return { kind: 'full', used: usage, quota }
}

async function estimate(): Promise<StorageEstimate> {
  try {
    return (await navigator.storage?.estimate?.()) ?? {}
  } catch {
    return {}
  }
}
