// What the two test runners' JSON reports say: counts, and why tests were skipped.

/** Vitest's report has Jest's shape. */
export function readVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: tests
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ fullName, status }) => `${fullName} (${status})`),
  }
}

function testsOf(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, title: spec.title })),
  )
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)]
}

const reasonOf = ({ annotations }) =>
  annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason given'

export function readPlaywright(report) {
  const tests = report.suites.flatMap(testsOf)
  const withStatus = (...wanted) => tests.filter(({ status }) => wanted.includes(status))
  return {
    passed: withStatus('expected', 'flaky').length,
    failed: withStatus('unexpected').length + report.errors.length,
    // Passed at the second try: told, so that nobody takes it for a sound test.
    flaky: withStatus('flaky').map(({ projectName, title }) => `${projectName}: ${title}`),
    skipped: withStatus('skipped').map((test) => `${test.projectName}: ${test.title} (${reasonOf(test)})`),
  }
}

export function sum(results) {
  return {
    passed: results.reduce((total, each) => total + each.passed, 0),
    failed: results.reduce((total, each) => total + each.failed, 0),
    skipped: results.flatMap((each) => each.skipped),
    flaky: results.flatMap((each) => each.flaky ?? []),
  }
}
