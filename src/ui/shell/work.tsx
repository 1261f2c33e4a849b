import { LoadBanner } from '../target/load-banner.tsx'
import { StatusLine } from './status-line.tsx'
import { UnreadableBanner } from './unreadable-banner.tsx'
import { Workspace } from './workspace.tsx'

/** Everything below the source strip once there is a profile; loaded when there is one. */
export function Work() {
  return (
    <>
      <UnreadableBanner />
      <LoadBanner />
      <Workspace />
      <StatusLine />
    </>
  )
}
