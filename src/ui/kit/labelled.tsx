import { type ReactNode, useId } from 'react'
import field from './field.module.css'

interface LabelledProps {
  readonly label: string
  /** The control; it takes the id. */
  readonly children: (id: string) => ReactNode
}

/** A label above its control. */
export function Labelled({ label, children }: LabelledProps) {
  const id = useId()
  return (
    <div>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}
