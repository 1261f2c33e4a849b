import { teachWorkWords } from '../i18n/work-words.ts'
import { Boundary } from '../kit/boundary.tsx'
import { LoadBanner } from '../target/load-banner.tsx'
import { StatusLine } from './status-line.tsx'
import { UnreadableBanner } from './unreadable-banner.tsx'
import { Workspace } from './workspace.tsx'

teachWorkWords()

/** Everything below the source strip once there is a profile; loaded when there is one. */
export function Work() {
  return (
    <>
      <UnreadableBanner />
      <Boundary place="line">
        <LoadBanner />
      </Boundary>
      <Workspace />
      <Boundary place="line">
        <StatusLine />
      </Boundary>
    </>
  )
}
