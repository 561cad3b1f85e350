/** What the app remembers: settings and the folders opened last. */
import { basename, join } from 'node:path'
import { z } from 'zod'
import { settingsSchema, type AppInfo, type Settings } from '../api/contract.js'
import { defaultSettings } from '../api/default-settings.js'
import { openJsonFile, type JsonFile } from './json-file.js'

type Recent = AppInfo['recent']
const recentSchema = z.array(z.object({ path: z.string(), name: z.string(), opened: z.string() }).readonly()).readonly()

/** How many folders are offered. */
const KEPT = 12

export interface Memory {
  readonly settings: JsonFile<Settings>
  readonly recent: () => Recent
  readonly remember: (path: string, opened: Date) => Promise<void>
  readonly forget: (path: string) => Promise<void>
  /** A sentence for the person when the settings could not be read; null otherwise. */
  readonly notice: string | null
}

const notices: Readonly<Record<JsonFile<unknown>['state'], string | null>> = {
  read: null,
  damaged: 'The settings were damaged and start anew. The old ones are kept as settings.json.damaged.',
  unreadable: 'The settings could not be read; the usual ones are used.',
}

/** Settings of an older version lack what came later; what is there counts. */
const tolerantSettings: z.ZodType<Settings> = z.preprocess(
  (value) => (typeof value === 'object' && value !== null ? { ...defaultSettings, ...value } : value),
  settingsSchema,
)

export async function openMemory(appData: string): Promise<Memory> {
  const settings = await openJsonFile(join(appData, 'settings.json'), tolerantSettings, defaultSettings)
  const recent = await openJsonFile<Recent>(join(appData, 'recent.json'), recentSchema, [])
  const without = (path: string): Recent => recent.get().filter((each) => each.path !== path)
  return {
    settings,
    recent: recent.get,
    notice: notices[settings.state],
    remember: (path, opened) =>
      recent.set([{ path, name: basename(path), opened: opened.toISOString() }, ...without(path)].slice(0, KEPT)),
    forget: (path) => recent.set(without(path)),
  }
}
