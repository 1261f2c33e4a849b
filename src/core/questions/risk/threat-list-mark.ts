/** First key of a list of threats and its version. */
export const threatListMark = 'seccompThreats'
export const threatListVersion = 1

/** Whether a text begins as a list of threats does. */
export function isThreatList(head: string): boolean {
  return new RegExp(`^\\ufeff?\\s*\\{\\s*"${threatListMark}"\\s*:`).test(head)
}
