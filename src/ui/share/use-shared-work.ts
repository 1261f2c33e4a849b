import { useMemo } from 'react'
import { useStudio } from '#state/store.ts'
import type { SharedWork } from './shared-text.ts'

/** What a link to the present work would hold; undefined without any. */
export function useSharedWork(): SharedWork | undefined {
  const document = useStudio((store) => store.document)
  const name = useStudio((store) => store.name)
  const target = useStudio((store) => store.target)
  const accepted = useStudio((store) => store.accepted)
  return useMemo(() => document && { document, name, target, accepted }, [document, name, target, accepted])
}
