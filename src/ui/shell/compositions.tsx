import { RulePane } from '../conditions/rule-pane.tsx'
import { CallCard } from '../knowledge/call-card.tsx'
import { Syscalls } from '../syscalls/syscalls.tsx'
import { TimelinePanel } from '../timeline/timeline-panel.tsx'

/** The table, with the time of the logs above it. */
export function Table({ hasRows }: { readonly hasRows: boolean }) {
  return (
    <Syscalls hasRows={hasRows}>
      <TimelinePanel />
    </Syscalls>
  )
}

/** The rule of the selected call, with what is known of the call. */
export function Rule() {
  return (
    <RulePane>
      <CallCard />
    </RulePane>
  )
}
