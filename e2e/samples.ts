import { fileURLToPath } from 'node:url'

const sample = (name: string) => fileURLToPath(new URL(`../src/ui/import/samples/${name}`, import.meta.url))

/** The recorded logs that the empty page offers. */
export const strace = sample('shell-script.strace')
export const summary = sample('tar-summary.strace')
export const audit = sample('kernel-audit.log')
