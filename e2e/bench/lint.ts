import { loadCatalog } from '../../src/catalog/load.ts'
import { scoreOf } from '../../src/lint/fixtures/score.ts'

/** How far the findings are those that an expert lists first: on the profiles of src/lint/cases. */
export async function benchLint(): Promise<void> {
  const { met, expected, unwanted, wrong } = scoreOf(await loadCatalog())
  for (const each of wrong) console.error(each)
  console.log(`recall ${met} of ${expected}, precision ${met} of ${met + unwanted}`)
  if (wrong.length > 0) process.exitCode = 1
}
