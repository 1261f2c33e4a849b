import type { Server } from 'node:http'

export function serve(options: {
  readonly dir: string
  readonly port: number
  readonly exact?: boolean
}): Promise<{ readonly server: Server; readonly port: number }>
