import type { Message } from '../../base/message.ts'
import { runtimeOf } from '../../target/runtime.ts'
import { launcherOf, type Target } from '../../target/target.ts'
import { wrapped } from './engine-words.ts'
import { runtimeText } from './runtime-words.ts'

/** The line that a person sees on the terminal of that target. */
export function printed(refusal: Message, target: Target): string {
  const runtime = runtimeOf(target)
  const text = runtimeText(refusal, runtime, target.noNewPrivileges)
  const launcher = launcherOf(target)
  switch (launcher) {
    case 'runc':
      return `runc run failed: ${quoted(text)}`
    case 'crun':
      return text
    default:
      return wrapped(launcher, target.engineVersion, { text, runtime: runtime.kind })
  }
}

/** runc logs its errors as a quoted text of Go. */
function quoted(text: string): string {
  return text.replaceAll(/[\\"]/g, '\\$&').replaceAll('\0', '\\x00')
}
