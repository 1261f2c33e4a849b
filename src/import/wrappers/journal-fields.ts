import { headOf, type Wrapper } from './wrapper.ts'

/**
 * `MESSAGE=LINE` among the other fields of an entry, a line each: journalctl -o export and, indented, -o verbose.
 * https://systemd.io/JOURNAL_EXPORT_FORMATS
 */
export const journalFields: Wrapper = {
  id: 'journal-fields',
  unwrap(line) {
    const found = /^(?: *(_{0,2}[A-Z][A-Z0-9_]*)=|[A-Z][a-z]{2} \d{4}-\d\d-\d\d \S+ \S+ \[s=)/.exec(
      headOf(line),
    )
    if (found === null) return false
    line.start = found[1] === 'MESSAGE' ? line.start + found[0].length : line.end
    return true
  },
}
