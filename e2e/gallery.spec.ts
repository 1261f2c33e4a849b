import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'

let server: ViteDevServer
test.beforeAll(async () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  server = await createServer({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1', hmr: false } })
  await server.listen()
})
test.afterAll(() => server.close())

/** Parts as this project has them; a new one belongs here and into the gallery. */
const parts = [
  ...['Buttons', 'Menus', 'Fields', 'Badges', 'Risks', 'Outcomes', 'Snippets', 'Notes', 'Problems'],
  ...['Seen values', 'Processes', 'Changes', 'Rule pages', 'Faults', 'Outcomes in words', 'Guards in words'],
  ...['Sets in words', 'Targets in words', 'Figures in words'],
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1100, 390])
    test(`the parts of the kit can be pictured, ${colorScheme}, ${width} px`, async ({ page }, info) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(`${server.resolvedUrls?.local[0]}gallery.html`)
      for (const name of parts) await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(isTooWide).toBe(false)
      const whole = await page.screenshot({
        path: info.outputPath(`gallery-${colorScheme}.png`),
        fullPage: true,
      })
      expect(whole.length).toBeGreaterThan(30_000)
      await page.getByRole('button', { name: 'Open a menu' }).click()
      await expect(page.getByRole('menuitem', { name: 'Disabled' })).toBeVisible()
      await page.screenshot({ path: info.outputPath(`menu-${colorScheme}.png`) })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Open a dialog' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.screenshot({ path: info.outputPath(`dialog-${colorScheme}.png`) })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Open a failed dialog' }).click()
      await expect(page.getByRole('dialog')).toContainText('Technical text')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      expect(complaints).toEqual([])
    })
