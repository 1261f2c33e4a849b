import type { Target } from '#core/target/target.ts'
import type { Exportable, Written } from './exporter.ts'
import {
  dropEmptyGuards,
  dropFlags,
  dropUnreadNumbers,
  listArchitectures,
  numberErrors,
  renameLegacyNames,
} from './form-steps.ts'
import { decideGuards } from './guard-steps.ts'
import { spellKeys } from './spell-keys.ts'
import { writeBySteps } from './steps.ts'

/** The document in the form of the OCI runtime specification: without guards, `archMap` and error names. */
export function inOciForm(document: Exportable, target: Target): Written {
  return writeBySteps(document, target, [
    spellKeys,
    decideGuards,
    dropEmptyGuards,
    listArchitectures,
    renameLegacyNames,
    numberErrors,
    dropUnreadNumbers,
    dropFlags,
  ])
}
