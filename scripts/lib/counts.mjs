/**
 * Counting what the test runners report. A runner that says nothing, or fails without naming a test, counts as one failure: what was not
 * seen to pass has not passed.
 */

const nothing = { passed: 0, failed: 0, skipped: 0 }

/** What vitest's JSON reporter wrote; null when it wrote nothing. */
export function countVitest(report, exitCode) {
  if (report === null) return { ...nothing, failed: 1 }
  // A file that could not even be loaded has no test that failed.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  return judged(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  )
}

/** What Playwright's JSON reporter wrote; null when it wrote nothing. */
export function countPlaywright(report, exitCode) {
  if (report === null) return { ...nothing, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return judged({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, exitCode)
}

function judged(counts, exitCode) {
  const silent = counts.passed + counts.failed + counts.skipped === 0
  return counts.failed === 0 && (exitCode !== 0 || silent) ? { ...counts, failed: 1 } : counts
}

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

export const lineOf = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** Each reason for which tests were skipped, with how many. */
export function skipReasons(report) {
  const reasons = new Map()
  const walk = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests.filter(({ status }) => status === 'skipped')) {
        const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      }
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of report?.suites ?? []) walk(suite)
  return [...reasons].map(([reason, count]) => `${count} skipped: ${reason}`)
}

/** The names of the tests that vitest saw fail, and of the files that it could not load, each with the first line of why. */
export function failuresOfVitest(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0) return message ? [`${name}: ${firstLine(message)}`] : []
    return failed.map((test) => `${name} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`)
  })
}

/** The same of Playwright's report. */
export function failuresOfPlaywright(report) {
  const names = []
  const walk = (suite) => {
    for (const spec of suite.specs ?? []) {
      if (spec.ok) continue
      const error = spec.tests.flatMap(({ results }) => results).find(({ error: one }) => one)?.error
      names.push(`${spec.file} › ${spec.title}: ${firstLine(error?.message)}`)
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of report?.suites ?? []) walk(suite)
  return names
}

const firstLine = (text) => (text ?? 'no reason given').split('\n', 1)[0]
