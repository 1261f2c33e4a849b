import type { Wording } from '../message.ts'

/** English for whether a container starts. */
export const startupWords: Wording = {
  'start-works': 'All calls that the start needs are let through.',
  'start-unconfined': 'No filter is loaded, so nothing is refused.',
  'start-refused': 'The runtime does not take the profile.',
  'start-error': 'The start ends at {{name}}, which gets an error.',
  'start-killed': 'The start ends at {{name}}, for which the runtime is killed.',
  'start-depends': 'Arguments or a supervisor decide about {{names}}.',
  'start-timing': 'Go’s runtime makes {{names}} in some starts, and they are refused.',
  'start-other-arch': 'Nothing that is known to be needed is refused. It was measured on x86-64 alone.',
}
