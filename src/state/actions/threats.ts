import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { lineStarts, positionIn } from '#core/json/position.ts'
import { isThreatList } from '#core/questions/risk/threat-list-mark.ts'
import { useStudio } from '../store.ts'

const head = 256
/** A list of thousands of threats is far below. */
const limit = 8 * 1024 * 1024

/** Whether a file is a list of threats; told by its first bytes, whatever its name is. */
export async function isThreatFile(file: File): Promise<boolean> {
  const begin = await file
    .slice(0, head)
    .text()
    .catch(() => '')
  return isThreatList(begin)
}

/** Judges by the list of the file until the page is closed, or another is chosen; one that is odd changes nothing. */
export async function openThreatFile(file: File): Promise<void> {
  const { observationActions, threatActions } = useStudio.getState()
  const refuse = (code: string, params = {}) => observationActions.refuse(file.name, { code, params })
  if (file.size > limit) return refuse('threats-too-large')
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return refuse('threats-unread')
  const [catalog, constants, { threatWords }, { readThreatList }] = await Promise.all([
    loadCatalog(),
    loadConstants(),
    import('#catalog/threats.ts'),
    import('#core/questions/risk/threat-list.ts'),
  ])
  const read = readThreatList(text, threatWords(catalog, constants))
  if (read.kind === 'error') {
    const [first] = read.error
    const { line } = positionIn(lineStarts(text), first?.at.start ?? 0)
    return refuse('threats-refused', { line, key: first?.params.key ?? '', word: first?.params.word ?? '' })
  }
  threatActions.judgeBy({ fileName: file.name, list: read.value })
  const { checked, threats } = read.value
  observationActions.tell(file.name, {
    code: 'threats-opened',
    params: { count: threats.length, date: checked },
  })
}
