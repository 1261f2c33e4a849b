import { ChevronDown } from 'lucide-react'

/** The mark of a button that opens a list. */
export function Caret() {
  return <ChevronDown size={13} aria-hidden />
}
