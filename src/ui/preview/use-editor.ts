import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenEditor } from './monaco-door.ts'

export type EditorStatus = 'loading' | 'ready' | 'failed'

interface Loading {
  readonly status: EditorStatus
  readonly editor: RefObject<OpenEditor | undefined>
  readonly retry: () => void
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

/** Loads Monaco into the host while `wanted`; a chunk that does not come leaves `failed`. */
export function useEditor(host: RefObject<HTMLElement | null>, wanted: boolean): Loading {
  const { t } = useTranslation()
  const [status, setStatus] = useState<EditorStatus>('loading')
  const [attempt, setAttempt] = useState(0)
  const editor = useRef<OpenEditor>(undefined)
  const label = t('preview.editor')

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads anew
  useEffect(() => {
    if (!wanted) return
    let isLeft = false
    const load = async () => {
      try {
        const door = await import('./monaco-door.ts')
        if (isLeft || host.current === null) return
        editor.current = door.openEditor(host.current, label)
        setStatus('ready')
      } catch {
        if (!isLeft) setStatus('failed')
      }
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
  return { status, editor, retry }
}
