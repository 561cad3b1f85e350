/** How large a place is, as far as its name tells. */
import type { NameMention } from '../analysis.js'
import { textOf, type SideView } from './view.js'

/** Names that say what they name: a quarter, a street or a hill is inside of a town, a county or a province is around one. */
const INSIDE =
  /^(?:north|south|east|west|upper|lower|downtown)\s|\s(?:hill|hills|heights|park|gardens|square|street|avenue|road|bridge|quarter|plaza|mall|market|terrace|green)$/iu
const AROUND = /\s(?:county|province|state|region|district|prefecture|governorate|oblast|territory)$/iu

/** A country is no alternative to a town in it, nor a town to one of its quarters; capitals share the key of their country, but as another name of it. */
export function levelOf(side: SideView, place: NameMention): 'country' | 'inside' | 'around' | 'town' {
  if (place.key.startsWith('country:') && place.form === 'full') return 'country'
  const words = textOf(side, place)
  return INSIDE.test(words) ? 'inside' : AROUND.test(words) ? 'around' : 'town'
}
