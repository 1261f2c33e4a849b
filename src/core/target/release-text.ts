import { compareVersions } from '../base/version.ts'

const stored = /^\d{1,4}(\.\d{1,4}){1,3}(-rc\d{1,3})?$/

/** Whether the text is a version as targets have them: two to four numbers, perhaps a candidate: `1.0.0-rc93`. */
export function isVersion(text: string): boolean {
  return stored.test(text)
}

/** `1:` of Debian or `v`, then numbers, a candidate's number, and what a distribution puts behind. */
const written = /^(?:\d+:)?v?(\d{1,4}(?:\.\d{1,4}){1,3})(?:[-~.]?rc\.?(\d{1,3}))?(?:[-+~_ ]\S.*)?$/i

/** Development versions before a release: which changes are in them cannot be told. */
const unfinished = /(alpha|beta|pre|dev|tp)\.?\d*$/i

/**
 * The version that a text says: `v29.0.1-ce`, `1.1.5+ds1-1+deb12u1`, `1.0.0~rc93` → `29.0.1`, `1.1.5`, `1.0.0-rc93`.
 * Undefined when it does not say one: `latest`, `29.x`, `29`.
 */
export function readVersion(text: string): string | undefined {
  const word = text.trim()
  const [, numbers, candidate] = written.exec(word) ?? []
  if (numbers === undefined || unfinished.test(word)) return undefined
  return candidate === undefined ? numbers : `${numbers}-rc${Number(candidate)}`
}

/** Whether a version is the beginning of known ones and none itself: `1.1` of runc, whose releases have three numbers. */
export function isSeries(version: string, known: readonly string[]): boolean {
  return !known.includes(version) && known.some((each) => each.startsWith(`${version}.`))
}

/** `29`, `v6`, `1.1.x`: the beginning of versions. */
const begun = /^v?(\d{1,4}(?:\.\d{1,4}){0,2})(?:\.[xX*])?$/

/**
 * The version that answers for a text that names a whole series: the newest known of it; where none is known, the
 * nearest. Undefined for texts that are no beginning of a version. `known` has the newest first.
 */
export function versionOfSeries(text: string, known: readonly string[]): string | undefined {
  const beginning = begun.exec(text.trim())?.[1]
  if (beginning === undefined) return undefined
  const own = known.find((each) => each === beginning || each.startsWith(`${beginning}.`))
  return own ?? known.find((each) => compareReleases(each, beginning) <= 0) ?? known.at(-1)
}

/** Compares versions by their numbers; a candidate comes before its release. */
export function compareReleases(a: string, b: string): number {
  const difference = compareVersions(a, b)
  return difference === 0 ? candidateOf(a) - candidateOf(b) : difference
}

function candidateOf(version: string): number {
  const number = /-rc(\d+)$/.exec(version)?.[1]
  return number === undefined ? 1000 : Number(number)
}
