import type { Wording } from '../../base/message.ts'

/** English for whether a container starts. */
export const startupWords: Wording = {
  'start-works': 'All calls that the start needs are let through.',
  'start-unconfined': 'No filter is loaded, so nothing is refused.',
  'start-refused': 'The runtime does not take the profile.',
  'start-error': 'The start ends at {{name}}, which gets an error.',
  'start-killed': 'The start ends at {{name}}, for which the runtime is killed.',
  'start-depends': 'Arguments, a supervisor or an unusual error decide about {{names}}.',
  'start-timing': 'Go’s runtime makes {{names}} in some starts, and they are refused.',
  'start-near': 'Not certain: {{runtime}} was not measured. The nearest that was, {{measured}}, starts.',
  'start-near-error':
    'Not certain: {{runtime}} was not measured. The nearest that was, {{measured}}, ends at {{name}}.',
  'start-libpathrs':
    'Not certain: {{runtime}} can be built with libpathrs, which was not measured. Without it, it starts.',
  'start-libpathrs-error':
    'Not certain: {{runtime}} can be built with libpathrs, which was not measured. Without it, it ends at {{name}}.',
  'start-other-arch':
    'Not certain: starts were measured on x86-64 alone. Nothing that {{measured}} needs there is refused.',
  'start-other-arch-error':
    'Not certain: starts were measured on x86-64 alone. {{measured}} ends there at {{name}}.',
}
