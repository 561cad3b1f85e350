/** What a packaged app takes from its command line, and what it tells Chromium before anything is ready. */
import type { CommandLine } from 'electron'

/**
 * Switches of Chromium that open the app to other programs or put its walls down. A shortcut or a file association that somebody
 * else wrote could carry them. Chromium reads these after the main script has run, so that they can still be taken away.
 */
const opening = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'unsafely-treat-insecure-origin-as-secure',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'ignore-certificate-errors',
  'auto-open-devtools-for-tabs',
] as const

export interface SwitchFacts {
  readonly isPackaged: boolean
  /** A development server serves the window, so that names must be looked up. */
  readonly develops: boolean
}

/** Returns the switches that were taken away. */
export function setSwitches(
  line: Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'removeSwitch'>,
  { isPackaged, develops }: SwitchFacts,
): readonly string[] {
  const removed = isPackaged ? opening.filter((name) => line.hasSwitch(name)) : []
  for (const name of removed) line.removeSwitch(name)
  if (!develops) {
    // No name leads anywhere: not from a page, nor from anything that Chromium does by itself.
    line.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
    line.appendSwitch('disable-background-networking')
  }
  return removed
}
