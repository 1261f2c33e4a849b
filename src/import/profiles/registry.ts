import { loadSystemdGroups } from '#catalog/systemd-groups.ts'
import type { ProfileConverter } from './converter.ts'
import { gadgetAdvice } from './gadget-advice.ts'
import { minijailPolicy } from './minijail-policy.ts'
import { slimProfile } from './slim-profile.ts'
import { slimReport } from './slim-report.ts'
import { spoProfile } from './spo-profile.ts'
import { systemdUnit } from './systemd-unit.ts'

/** All documents that hold a profile in other words than OCI's. */
export const converters: readonly ProfileConverter[] = [
  gadgetAdvice,
  slimReport,
  slimProfile,
  spoProfile,
  systemdUnit,
  minijailPolicy,
]

/** The converter that knows the document beginning so. */
export function converterFor(head: string): ProfileConverter | undefined {
  const text = head.replace(/^\ufeff/, '')
  return converters.find((converter) => converter.recognise(text))
}

/** Loads now what converters load when they are needed, so that opening a file asks the network for nothing. */
export async function prepareConverters(): Promise<void> {
  await Promise.all([import('yaml'), loadSystemdGroups()])
}
