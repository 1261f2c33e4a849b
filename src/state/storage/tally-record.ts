import type { Tally } from '#core/base/tally.ts'

type Members = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isText = (value: unknown) => typeof value === 'string'
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
const orNull = (fits: (value: unknown) => boolean) => (value: unknown) => value === null || fits(value)
const optional = (fits: (value: unknown) => boolean) => (value: unknown) => value === undefined || fits(value)
const listOf = (fits: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(fits)
const counts = (value: unknown) => isObject(value) && Object.values(value).every(isCount)

function shape(members: Readonly<Record<string, (value: unknown) => boolean>>) {
  const entries = Object.entries(members)
  return (value: unknown) => isObject(value) && entries.every(([key, fits]) => fits(value[key]))
}

const argument = shape({
  index: isCount,
  values: listOf(shape({ value: (each) => /^\d{1,20}$/.test(String(each)), calls: isCount })),
  symbols: optional(listOf(shape({ text: isText, calls: isCount }))),
  unlisted: isCount,
})

const tuple = shape({
  indices: listOf(isCount),
  values: listOf(shape({ values: listOf(isText), calls: isCount })),
  unlisted: isCount,
})

const call = shape({
  arch: orNull(isText),
  name: orNull(isText),
  nr: orNull(isCount),
  calls: isCount,
  errors: counts,
  args: listOf(argument),
  tuples: optional(listOf(tuple)),
  firstLine: isCount,
  lastLine: isCount,
})

const timelineCalls = (value: unknown) =>
  isObject(value) && Object.values(value).every(listOf((pair) => listOf(isCount)(pair)))

const fits = shape({
  version: (version) => version === 1,
  calls: listOf(call),
  sources: listOf(shape({ name: isText, format: isText, lines: isCount, bytes: isCount })),
  skipped: listOf(shape({ reason: isText, lines: isCount, samples: Array.isArray })),
  warnings: listOf(shape({ code: isText, params: isObject })),
  processes: optional(listOf(shape({ source: isText, pid: isCount, name: orNull(isText), calls: counts }))),
  otherProcesses: optional(counts),
  timelines: optional(
    listOf(
      shape({
        source: isText,
        start: Number.isFinite,
        step: Number.isFinite,
        bins: isCount,
        calls: timelineCalls,
      }),
    ),
  ),
})

/** Whether stored counts of a log are what this app writes. */
export function isTally(value: unknown): value is Tally {
  return fits(value)
}
