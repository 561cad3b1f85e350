/** Keeps the menu, the theme and the system's list of recent folders in line with what the services know. */
import type { BrowserWindow } from 'electron'
import type { AppInfo, Result } from '../api/contract.js'
import type { Services } from '../api/shell.js'
import type { ElectronApi } from './electron-api.js'
import { type MenuEffects, menuTemplate } from './menu.js'

export interface MenuBarOptions {
  readonly electron: Pick<ElectronApi, 'app' | 'Menu' | 'nativeTheme'>
  readonly platform: NodeJS.Platform
  readonly services: Services
  readonly window: () => BrowserWindow | null
  readonly effects: Omit<MenuEffects, 'edit' | 'clearRecent' | 'quit'>
}

export interface MenuBar {
  /** Asks the services anew, and shows what has changed. */
  readonly refresh: () => Promise<void>
}

export function createMenuBar(options: MenuBarOptions): MenuBar {
  let newest: string | null = null
  const refresh = async (): Promise<void> => {
    const { electron, services } = options
    const info = (await services.call('app.info', {})) as Result<AppInfo>
    if (!info.ok) return
    const { settings, recent } = info.value
    if (electron.nativeTheme.themeSource !== settings.theme) electron.nativeTheme.themeSource = settings.theme
    const first = recent[0]?.path ?? null
    // What was on the list when the app started is on the system's list already.
    if (first !== null && newest !== null && first !== newest) electron.app.addRecentDocument(first)
    newest = first ?? ''
    show(options, info.value, refresh)
  }
  return { refresh }
}

function show(
  { electron, platform, services, window, effects }: MenuBarOptions,
  info: AppInfo,
  refresh: () => Promise<void>,
): void {
  const facts = {
    platform,
    appName: electron.app.name,
    recent: info.recent,
    hasFolder: info.folder !== null,
    developerTools: electron.app.isPackaged ? 'hidden' : 'shown',
  } as const
  const template = menuTemplate(facts, {
    ...effects,
    edit: (what) => window()?.webContents[what](),
    clearRecent: () => {
      electron.app.clearRecentDocuments()
      void forgetAll(services, info.recent).then(refresh)
    },
    quit: () => {
      electron.app.quit()
    },
  })
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate([...template]))
}

async function forgetAll(services: Services, recent: AppInfo['recent']): Promise<void> {
  for (const { path } of recent) await services.call('folder.forget', { path })
}
