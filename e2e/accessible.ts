import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe has to say of the page as it stands; `state` names it in the report. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // The builder was typed against a newer Playwright than the one that drives both browsers.
  const options = { page } as unknown as ConstructorParameters<typeof AxeBuilder>[0]
  const { violations } = await new AxeBuilder(options).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect.soft(found, state).toEqual([])
}
