import { useAnswer } from '#state/views/use-answer.ts'
import { threatsOpened } from './card-choices.ts'

/** Known attacks that allowing the call whatever its arguments would open; 0 until that is worked out. */
export function useThreatsOpened(name: string): number {
  const risk = useAnswer('risk')
  return risk.kind === 'ready' ? threatsOpened(risk.report, name) : 0
}
