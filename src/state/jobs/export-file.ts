import { writeAndReadBack } from '#export/export-file.ts'
import type { ExportAnswer, ExportWant } from '../slices/answers.ts'
import type { Store } from '../store.ts'
import { exportTarget, selectExportForm } from '../views/export-forms.ts'
import type { Job } from './job.ts'
import { prepared } from './preparing.ts'

/** Writes the file that the export dialog asks for, and reads it back. */
export const exportFile: Job<Store, ExportWant, ExportAnswer> = {
  wants(store) {
    const { dialog, document, target, catalog, exportOf } = store
    const form = dialog === 'export' ? selectExportForm(store) : undefined
    if (form === undefined || catalog === undefined || document?.reading.kind !== 'profile') return []
    const readable = { text: document.text, reading: document.reading }
    return [{ ...form, readable, target, choice: exportOf.choice, catalog }]
  },
  isSame: (a, b) =>
    a.readable.reading === b.readable.reading &&
    a.id === b.id &&
    a.target === b.target &&
    a.choice === b.choice,
  run: ({ readable, exporter, launcher, target, choice, catalog }) =>
    writeAndReadBack(exporter, readable, {
      target: exportTarget(launcher, target),
      choice,
      numbers: catalog,
      names: catalog.syscalls.map(({ name }) => name),
      prepare: ({ text, reading: { profile } }, on) =>
        prepared({ text, profile, target: on, numbers: catalog }),
    }),
}
