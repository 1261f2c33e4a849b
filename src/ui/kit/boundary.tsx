import { Component, type ReactNode, Suspense } from 'react'
import { FaultDialog, FaultNote, FaultPanel } from './fault.tsx'
import { renewParts } from './part.tsx'

interface BoundaryProps {
  readonly children: ReactNode
  /** What stands in the place of the part that failed; a panel, if left out. */
  readonly place?: 'panel' | 'dialog' | 'line'
  /** A dialog that failed can be closed. */
  readonly onClose?: () => void
}

/** Waits for what is loaded within; when it fails, says so in its place while the rest of the page goes on. */
export class Boundary extends Component<BoundaryProps, { readonly fault: unknown }> {
  override state = { fault: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { fault: error ?? new Error('no reason given') }
  }

  /** Closing a failed part and opening it again loads it again. */
  override componentWillUnmount() {
    if (this.state.fault !== undefined) renewParts()
  }

  private readonly retry = () => {
    renewParts()
    this.setState({ fault: undefined })
  }

  override render() {
    const { fault } = this.state
    const { children, place, onClose } = this.props
    if (fault === undefined) return <Suspense>{children}</Suspense>
    if (place === 'line') return <FaultNote fault={fault} onRetry={this.retry} />
    if (place === 'dialog') return <FaultDialog fault={fault} onRetry={this.retry} onClose={onClose} />
    return <FaultPanel fault={fault} onRetry={this.retry} />
  }
}
