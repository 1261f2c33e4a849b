/** What follows is a task of its own: the page draws and answers first. */
export function nextTurn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume))
}
