export function listed(dir: string): {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
}
export function writeServiceWorker(dir: string): Promise<void>
