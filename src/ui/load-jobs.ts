/** The jobs follow the store from the start; where they do not come, the work asks for them again. */
export async function loadJobs(): Promise<void> {
  const { startJobs } = await import('#state/jobs/start.ts')
  startJobs()
}
