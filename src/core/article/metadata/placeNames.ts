/** Whether a name of capitals is that of a place: beside a date, a role or a section a place stands like a writer. */
import { COUNTRY_WORDS } from '../countries.js'
import { KNOWN_PLACES } from '../names/places.js'

const PLACES: ReadonlySet<string> = new Set(
  [
    ...KNOWN_PLACES.flatMap(({ words }) => words),
    ...COUNTRY_WORDS.flatMap(({ flavour, words }) => (flavour === 'name' || flavour === 'capital' ? [words] : [])),
  ].map((word) => word.toLowerCase()),
)

/** Words with which names of places are made: "Port Kells", "Marrow Bay". */
const FIRST =
  /^(?:port|new|san|santa|los|las|st\.?|saint|fort|mount|north|south|east|west|northern|southern|eastern|western|central|bad|cape|lake|ciudad|puerto|villa)\s/iu
const LAST = /\s(?:city|town|bay|beach|island|islands|springs|falls|county|valley|hills?)$/iu

const CAPITALS = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|del|la|of|the)){1,3}$/u

/** "Port Kells", "New York", "South America": a known place, or a name made as those of places are. */
export const isPlaceName = (name: string): boolean =>
  PLACES.has(name.toLowerCase()) || (CAPITALS.test(name) && (FIRST.test(name) || LAST.test(name)))
