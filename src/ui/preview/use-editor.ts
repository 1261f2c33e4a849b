import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { completeStyles } from '../kit/part.tsx'
import type { OpenEditor } from './monaco-door.ts'

export type EditorStatus = 'loading' | 'ready' | 'failed'

interface Loading {
  readonly status: EditorStatus
  readonly editor: RefObject<OpenEditor | undefined>
  readonly retry: () => void
  /** What the editor shows without words for a screen reader. */
  readonly said: string
}

/** After the page has painted and has nothing more urgent to do; Safari has no idle callback. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, 200)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act, { timeout: 1000 })
  return () => cancelIdleCallback(request)
}

function afterFrames(count: number, act: () => void): void {
  if (count === 0) act()
  else requestAnimationFrame(() => afterFrames(count - 1, act))
}

async function loadDoor() {
  try {
    await completeStyles()
    const door = await import('./monaco-door.ts')
    await door.prepare()
    return door
  } catch {
    // The chunk did not come: offline before the first visit was complete, or a new version was deployed.
    return undefined
  }
}

/** Loads Monaco into the host while `wanted`; a chunk that does not come leaves `failed`. */
export function useEditor(host: RefObject<HTMLElement | null>, wanted: boolean): Loading {
  const { t } = useTranslation()
  const [status, setStatus] = useState<EditorStatus>('loading')
  const [attempt, setAttempt] = useState(0)
  const [said, say] = useState('')
  const editor = useRef<OpenEditor>(undefined)
  const label = t('preview.editor')

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads anew
  useEffect(() => {
    if (!wanted) return
    let isLeft = false
    const load = async () => {
      const door = await loadDoor()
      if (isLeft || host.current === null) return
      if (door === undefined) return setStatus('failed')
      editor.current = door.openEditor(host.current, label, say)
      // Its first frames have no colours yet; the plain block stays in front until they have.
      afterFrames(2, () => !isLeft && setStatus('ready'))
    }
    const cancel = whenIdle(() => void load())
    return () => {
      isLeft = true
      cancel()
      editor.current?.close()
      editor.current = undefined
      setStatus('loading')
    }
  }, [wanted, host, label, attempt])

  const retry = useCallback(() => {
    setStatus('loading')
    setAttempt((before) => before + 1)
  }, [])
  return { status, editor, retry, said }
}
