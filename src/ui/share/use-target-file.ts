import { useEffect, useState } from 'react'
import type { Message } from '#core/base/message.ts'
import type { Result } from '#core/base/result.ts'
import type { ProfileDocument } from '#core/profile/document.ts'
import type { Target } from '#core/target/target.ts'
import { fileFor, type TargetFile } from '#state/actions/export-file.ts'

interface Made {
  readonly document: ProfileDocument
  readonly target: Target
  readonly file: Result<TargetFile, Message> | undefined
}

/** The document as the target reads it; undefined while it is being written and read back, or nothing is wanted. */
export function useTargetFile(
  document: ProfileDocument | undefined,
  target: Target | undefined,
): Result<TargetFile, Message> | undefined {
  const [made, setMade] = useState<Made>()
  useEffect(() => {
    if (document === undefined || target === undefined) return
    let isLate = false
    void fileFor(document, target).then((file) => {
      if (!isLate) setMade({ document, target, file })
    })
    return () => {
      isLate = true
    }
  }, [document, target])
  return made?.document === document && made?.target === target ? made?.file : undefined
}
