/** Starts the app anew, once this one has ended. */
import type { App } from 'electron'

export interface StartAgainOptions {
  readonly app: Pick<App, 'isPackaged' | 'relaunch' | 'releaseSingleInstanceLock'>
  readonly env: Readonly<Record<string, string | undefined>>
  /** What the person started it with, after the program's own name. */
  readonly args: readonly string[]
  /** Starts a program that outlives this one. */
  readonly spawn: (program: string, args: readonly string[]) => void
}

/** The file that the person started, where it unpacks the program for as long as it runs: an AppImage, or a portable one of Windows. */
const launcherOf = ({ app, env }: StartAgainOptions): string | null =>
  app.isPackaged ? (env['APPIMAGE'] ?? env['PORTABLE_EXECUTABLE_FILE'] ?? null) : null

export function startAgain(options: StartAgainOptions): void {
  const { app, args, spawn } = options
  const launcher = launcherOf(options)
  if (launcher === null) {
    app.relaunch()
    return
  }
  // Electron leaves a helper behind that waits for the end and starts the same program. What was unpacked is gone by then, so that the
  // launcher is started right now. It must not find this start still holding the one place there is.
  app.releaseSingleInstanceLock()
  spawn(launcher, args)
}
