/** Whether two counted nouns can stand for the same things: "14 members" and "13 deputies", "23 objects" and "21 treasures". */
import { conceptOf } from './concepts.js'

/** Nouns, as stems, by which reports count the same people or things. A line is a class. */
const CLASSES: readonly string[] = [
  'member deputy mp lawmaker legislator senator representative councillor parliamentarian delegate congressman congresswoman',
  'prisoner soldier serviceman captive pow fighter detainee troop',
  'passenger traveller traveler tourist holidaymaker commuter',
  'crew sailor seafarer crewmember crewman',
  'employee worker staff job position post staffer',
  'student pupil schoolchild',
  'protester demonstrator marcher protestor supporter',
  'migrant refugee',
  'hostage captive',
  'suspect defendant accused',
  'body corpse victim dead death fatality life',
  'injured wounded casualty injury',
  'child boy girl schoolchild kid',
  'object item piece treasure artefact artifact work artwork exhibit relic',
  'painting canvas picture work artwork',
  'home house dwelling building property',
  'gun rifle weapon firearm pistol',
  'village settlement hamlet',
  'shot bullet round',
  'school university college',
  'shop store outlet branch',
  'flight plane aircraft jet',
  'boat ship vessel ferry',
  'car vehicle truck lorry',
  'country nation',
  'company firm business',
  'step action measure order',
  'spectator fan supporter onlooker',
  'bus coach',
  'missile rocket',
  'drone uav',
  'game match fixture',
  'film movie',
  'song track',
  'charge count offence offense',
  'attack raid assault',
  'inhabitant resident villager islander',
  'firefighter fireman',
  'police policeman officer constable',
  'doctor physician medic',
  'factory plant',
  'flat apartment',
  'document file',
]
/** Whom reports count by what they are; "people" may count the same ones. Children and women are mostly counted within a whole. */
const PERSONS: ReadonlySet<string> = new Set(
  (
    'passenger worker employee student pupil soldier serviceman officer protester demonstrator patient resident villager prisoner inmate captive ' +
    'migrant refugee hostage tourist guest fan spectator miner sailor fisherman man victim civilian traveller traveler commuter worshipper shopper ' +
    'supporter suspect defendant climber hiker skier swimmer player pilgrim voter crew dead body death fatality life injured wounded missing survivor ' +
    'casualty detainee fighter troop marcher holidaymaker evacuee'
  )
    .split(' ')
    .flatMap((word) => [word, conceptOf({ norm: word, stem: word })]),
)
const PEOPLE = conceptOf({ norm: 'people', stem: 'people' })

const CLASS_OF: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const found = new Map<string, Set<number>>()
  CLASSES.forEach((line, index) => {
    for (const word of line.split(' '))
      for (const key of [word, conceptOf({ norm: word, stem: word })])
        found.set(key, (found.get(key) ?? new Set<number>()).add(index))
  })
  return found
})()

/** What a noun's stem stands for, equal for words of one concept. */
export const nounOf = (stem: string): string => conceptOf({ norm: stem, stem })

/** How two counted nouns stand to each other: one noun or two names for it, people and who they may be, or different things. */
export type Kinship = 'same' | 'named' | 'people' | 'other'

export function kinship(one: string, other: string): Kinship {
  if (one === other) return 'same'
  const [left, right] = [CLASS_OF.get(one), CLASS_OF.get(other)]
  if (left && right && [...left].some((index) => right.has(index))) return 'named'
  const isPeople = (one === PEOPLE && PERSONS.has(other)) || (other === PEOPLE && PERSONS.has(one))
  return isPeople ? 'people' : 'other'
}
