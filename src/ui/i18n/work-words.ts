import { coreMessages } from '#core/questions/messages.ts'
import { deploymentWords } from '#core/questions/posture/registry.ts'
import { wordings } from '#state/views/wordings.ts'
import { conditionWords } from './en/conditions.ts'
import { decideWords } from './en/decide.ts'
import { diffWords } from './en/diff.ts'
import { errorBoxWords } from './en/error-box.ts'
import { forecastWords } from './en/forecast.ts'
import { historyWords } from './en/history.ts'
import { knowledgeWords } from './en/knowledge.ts'
import { learnWords } from './en/learn.ts'
import { pathWords } from './en/path.ts'
import { postureWords } from './en/posture.ts'
import { previewWords } from './en/preview.ts'
import { replayWords } from './en/replay.ts'
import { simulateWords } from './en/simulate.ts'
import { startupWords } from './en/startup.ts'
import { syscallWords } from './en/syscalls.ts'
import { timelineWords } from './en/timeline.ts'
import { typedWords } from './en/typed.ts'
import { teach } from './i18n.ts'

/** Words that only the open work or a shared profile shows: they come with these, not with the page. */
export const workWords: Readonly<Record<string, string>> = {
  ...wordings,
  ...coreMessages,
  ...deploymentWords,
  ...conditionWords,
  ...errorBoxWords,
  ...knowledgeWords,
  ...postureWords,
  ...simulateWords,
  ...startupWords,
  ...typedWords,
  ...previewWords,
  ...timelineWords,
  ...replayWords,
  ...syscallWords,
  ...learnWords,
  ...forecastWords,
  ...historyWords,
  ...diffWords,
  ...decideWords,
  ...pathWords,
}

export function teachWorkWords(): void {
  teach(workWords)
}
