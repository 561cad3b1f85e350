/** Countries by every word that stands for them: names, people, capitals, seats of government. */
import { DEMONYM_TABLE } from './countries/demonyms.js'
import { COUNTRY_TABLE } from './countries/table.js'

/** How a word stands for its country. */
export type CountryFlavour = 'name' | 'demonym' | 'capital' | 'government'

export interface CountryWord {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly flavour: CountryFlavour
  readonly words: string
}

/** Names that mean another thing more often than the country, or several countries. */
const LEFT_OUT = new Set(
  'Gold Coast;Emirates;Jersey;Congo;Guinea;Reunion;Aland;Persia;East Pakistan;Saint Martin;Niue;Siam;Rhodesia;Formosa;Macedonia;America;Georgia'.split(
    ';',
  ),
)
/** Capitals that are towns of many countries, family names, or stand for an institution of many countries. */
const PLAIN_TOWNS = new Set(
  "The Valley;Saint John's;Georgetown;George Town;Kingston;Victoria;San Jose;San José;Stanley;Hamilton;Douglas;Plymouth;Jamestown;Kingstown;Brussels;Jerusalem;Ramallah;Monaco;Luxembourg;Singapore;City of Victoria;Saint Helier;St. Peter Port;Basseterre;Hagåtña;San Juan;Santiago;San Salvador;Santo Domingo;Vaduz;Male;Praia;Roseau;Willemstad;Valletta;Paramaribo;Saint-Denis;Gibraltar;Djibouti;City of San Marino;Vatican City;Guatemala City;Panama City;Kuwait City;Mexico City;Washington D.C.".split(
    ';',
  ),
)
const MORE: readonly CountryWord[] = [
  { code: 'US', flavour: 'capital', words: 'Washington' },
  { code: 'US', flavour: 'name', words: 'America' },
  { code: 'CD', flavour: 'name', words: 'Congo' },
  { code: 'VA', flavour: 'name', words: 'Vatican' },
  { code: 'MX', flavour: 'capital', words: 'Mexico City' },
  { code: 'UA', flavour: 'capital', words: 'Kiev' },
]

const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

const split = (cell: string | undefined): readonly string[] => (cell ?? '').split(';').filter(Boolean)

function fromTables(): readonly CountryWord[] {
  const words: CountryWord[] = [...MORE]
  for (const [code = '', names, capital = ''] of rows(COUNTRY_TABLE)) {
    for (const name of split(names)) if (!LEFT_OUT.has(name)) words.push({ code, flavour: 'name', words: name })
    if (capital !== '' && !PLAIN_TOWNS.has(capital)) words.push({ code, flavour: 'capital', words: capital })
  }
  for (const [code = '', demonyms, names, seats] of rows(DEMONYM_TABLE)) {
    for (const demonym of split(demonyms)) words.push({ code, flavour: 'demonym', words: demonym })
    for (const name of split(names)) words.push({ code, flavour: 'name', words: name })
    for (const seat of split(seats)) words.push({ code, flavour: 'government', words: seat })
  }
  return words
}

/** Every word for a country. */
export const COUNTRY_WORDS: readonly CountryWord[] = fromTables()

const NAMES: ReadonlyMap<string, string> = new Map(
  rows(COUNTRY_TABLE).map(([code = '', names]) => [code, split(names)[0] ?? code]),
)
/** The common English name of a country, or the code when it is unknown. */
export const countryName = (code: string): string => NAMES.get(code) ?? code
