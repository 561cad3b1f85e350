import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** A Chromium that the machine already has; without one Playwright's own is used. Set by scripts/test.mjs. */
const executablePath =
  process.env['CROSSREAD_CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

const unit = { environment: 'node', testTimeout: 30_000 } as const
/** Keeps nothing and changes nothing outside itself. */
const pure = 'src/core/**/*.test.ts'

export default defineConfig({
  test: {
    projects: [
      // Files of one worker share what they import, which takes longer than most of their tests.
      { test: { ...unit, name: 'unit-core', include: [pure], isolate: false } },
      { test: { ...unit, name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: [pure] } },
      {
        plugins: [react()],
        test: {
          name: 'components',
          include: ['src/renderer/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
