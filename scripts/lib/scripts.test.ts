import { describe, expect, it } from 'vitest'
import {
  add,
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  lineOf,
  skipReasons,
} from './counts.mjs'
import { whyNoDesktop } from './electron.mjs'
import { parseOptions } from './options.mjs'

describe('counting tests', () => {
  const vitest = (more: object) => ({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [],
    ...more,
  })
  const playwright = (stats: object, errors: readonly object[] = []) => ({
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    errors,
  })

  it('adds up what both runners say', () => {
    const counts = add(countVitest(vitest({}), 0), countPlaywright(playwright({ expected: 3, skipped: 2 }), 0))
    expect(lineOf(counts)).toBe('8 passed, 0 failed, 3 skipped')
  })
  it('a file that could not be loaded has failed, though no test of it has', () => {
    const report = vitest({ testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(countVitest(report, 1)).toMatchObject({ failed: 1 })
  })
  it('a failed test is counted once', () => {
    const report = vitest({
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    })
    expect(countVitest(report, 1)).toMatchObject({ failed: 1 })
  })
  it('an error outside any spec, and a spec that passed only when tried again, have failed', () => {
    expect(countPlaywright(playwright({ expected: 4, flaky: 1 }, [{}]), 1)).toMatchObject({ passed: 4, failed: 2 })
  })
  it('a runner that crashed, wrote nothing or ran nothing has failed', () => {
    expect(countVitest(null, 0).failed).toBe(1)
    expect(countPlaywright(null, null).failed).toBe(1)
    expect(countVitest(vitest({}), null).failed).toBe(1)
    expect(countPlaywright(playwright({}), 0).failed).toBe(1)
  })
  it('names what failed, and why', () => {
    const passed = { status: 'passed', fullName: 'stays', failureMessages: [] }
    const failed = { status: 'failed', fullName: 'goes', failureMessages: ['expected 1\n at goes.test.ts'] }
    const testResults = [
      { name: 'goes.test.ts', message: '', assertionResults: [passed, failed] },
      { name: 'broken.test.ts', message: 'cannot be loaded\n at broken', assertionResults: [] },
      { name: 'stays.test.ts', message: '', assertionResults: [passed] },
    ]
    expect(failuresOfVitest(vitest({ testResults }))).toEqual([
      'goes.test.ts › goes: expected 1',
      'broken.test.ts: cannot be loaded',
    ])
    const late = {
      ok: false,
      file: 'a.spec.ts',
      title: 'opens',
      tests: [{ results: [{ error: { message: 'late' } }] }],
    }
    const suites = [{ specs: [{ ...late, ok: true }], suites: [{ specs: [late] }] }]
    expect(failuresOfPlaywright({ suites })).toEqual(['a.spec.ts › opens: late'])
    expect([failuresOfVitest(null), failuresOfPlaywright(null)]).toEqual([[], []])
  })
  it('says why specs were skipped', () => {
    const skipped = { status: 'skipped', annotations: [{ type: 'skip', description: 'no Electron here' }] }
    const report = {
      suites: [
        { suites: [{ specs: [{ tests: [skipped, { status: 'expected', annotations: [] }] }, { tests: [skipped] }] }] },
      ],
    }
    expect(skipReasons(report)).toEqual(['2 skipped: no Electron here'])
  })
})

describe('the options of npm start', () => {
  it('take the folder from where the person stood', () => {
    expect(parseOptions(['--browser', '--no-open', '../news'], '/home/me/crossread')).toEqual({
      ok: true,
      browser: true,
      open: false,
      port: null,
      folder: '/home/me/news',
      help: false,
    })
  })
  it.each([[['--bogus']], [['a', 'b']], [['--port']], [['--port', 'x']]])('%j are wrong', (args) => {
    expect(parseOptions(args, '/')).toMatchObject({ ok: false })
  })
})

describe('where no desktop window can be opened', () => {
  const env = { DISPLAY: ':0' }
  it('is told in words', () => {
    expect(whyNoDesktop({ platform: 'linux', env: {}, uid: 1000 })).toBe('there is no display here')
    expect(whyNoDesktop({ platform: 'linux', env, uid: 0 })).toMatch(/root/)
  })
  it('is not thought of other machines', () => {
    expect(whyNoDesktop({ platform: 'linux', env, uid: 1000 })).toBeNull()
    expect(whyNoDesktop({ platform: 'darwin', env: {}, uid: 501 })).toBeNull()
    expect(whyNoDesktop({ platform: 'win32', env: {}, uid: undefined })).toBeNull()
  })
})
