export function redeploy(dir: string, word: string): Promise<void>
