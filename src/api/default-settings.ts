/** Settings before the person has chosen any: what the services start from, and what the window shows until it has heard from them. */
import type { Settings } from './contract.js'

export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 1,
  density: 'comfortable',
  singleKeys: true,
  hiddenClasses: [],
  showStyle: false,
  author: null,
  layout: {},
}
