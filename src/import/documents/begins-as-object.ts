/** A log may show lines of such a document too; the document itself begins with a key or a bracket. */
export function beginsAsObject(head: string): boolean {
  const first = head.split(/\r?\n/).find((line) => line.trim() !== '' && !/^[ \t]*#|^---|^%YAML/.test(line))
  return /^[ \t]*(?:[{[]|(?:- )?"?[A-Za-z][\w.-]*"?[ \t]*:(?:\s|$))/.test(first ?? '')
}
