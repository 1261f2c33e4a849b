/** What stands for a part that only the author can write; src/to-be-written.test.ts lists what is left. */
export const toBeWritten = (what) => `TO BE WRITTEN: ${what}`

/** `ptrace-allowed` → `ptraceAllowed`. */
export const camel = (id) => id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())

/** `ptrace-allowed` → `PtraceAllowed`. */
export const pascal = (id) => camel(`-${id}`)

/** Adds an import above all others, and an item at the end of the first list that begins so. */
export const registered = (line, listBegins, item) => (text) => {
  const begins = text.indexOf(listBegins)
  const ends = begins === -1 ? -1 : text.indexOf(']', begins + listBegins.length)
  if (ends === -1) return text
  const list = text.slice(begins, ends).trimEnd().replace(/,$/, '')
  return `${line}\n${text.slice(0, begins)}${list}, ${item}${text.slice(ends)}`
}
