import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

interface Process {
  readonly id: number
  readonly type: string
}

/** Largest resident size that a renderer of the browser ever had, in MiB, as the kernel counted it. */
export async function peakOfRenderers(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const processes: readonly Process[] = processInfo
  await session.detach()
  return Math.max(...processes.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id)))
}

function peakOf(pid: number): number {
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kibibytes) / 1024
}
