/**
 * Those who do deeds in the news, by who they are: in each line members stand apart by "|" and are never the same one. What outlets use for the same
 * one stands in one member, and words that may be any of several stand in none ("officials", "a man").
 */
import type { SideView } from './view.js'
import type { Range } from '../model.js'
import { onceASide, wordsIn } from './view.js'

const LINES: readonly string[] = [
  'senate senators | house representatives',
  'commons mps | lords peers',
  'senate | assembly',
  'army military troops soldiers soldier | rebel rebels insurgent insurgents guerrilla guerrillas separatist separatists militant militants militia militiamen | police policeman policemen officer officers | protester protesters demonstrator demonstrators rioters | villager villagers | pirates | settlers | smugglers',
  'union unions strikers workers nurses teachers drivers | company management employer employers bosses airline manufacturer owners ministry government',
  'chief-executive ceo | head-of-human-resources human-resources personnel | chairman chairwoman chair | board directors | shareholders shareholder investors | founder founders | finance-director cfo treasurer | supervisor foreman | owner',
  // Somebody's kin is no stranger to them, and may have any trade.
  'passer-by passers-by passerby bystander bystanders stranger strangers | neighbour neighbours neighbor neighbors | father dad | mother mum mom | grandfather grandpa | grandmother grandma | uncle | aunt | brother | sister | husband | wife | son | daughter | cousin | firefighter firefighters firemen fireman | lifeguard lifeguards | paramedic paramedics | coastguard coastguards | police policeman officer officers | soldier soldiers',
  'fisherman fishermen | teacher teachers | nurse | doctor surgeon | bus-driver | cyclist | firefighter firefighters firemen fireman | lifeguard lifeguards | paramedic paramedics | coastguard coastguards | police policeman officer officers | soldier soldiers',
  'judge court justices | jury jurors | prosecutor prosecutors prosecution | defendant accused',
  'prosecutor prosecutors prosecution | defence defense',
  'driver motorist | passenger passengers | pedestrian | cyclist | motorcyclist | conductor',
  'goalkeeper keeper | defender centre-back full-back | striker forward | midfielder | coach manager | referee',
  'president | prime-minister premier | king queen monarch | parliament lawmakers legislators legislature | court judges | army generals',
  'mayor | governor | council councillors | parliament',
  'ministry | guards | police | army | navy | militia',
  'older elder eldest | younger youngest',
  'teenager teenagers boy boys | pensioner pensioners | woman women | girl girls',
  'landlord | tenant tenants',
  'buyer buyers | seller sellers',
  'captain skipper | crew sailors | owner owners | pilot co-pilot',
  'students pupils | teachers teacher | parents',
  'pickup truck lorry | bus coach | tram | train | car sedan | van | motorcycle motorcyclist | bicycle bike cyclist | ambulance',
  'opposition | ruling-party coalition government',
]

const JOINED: readonly (readonly [words: readonly string[], name: string])[] = [
  [['chief', 'executive'], 'chief-executive'],
  [['head', 'of', 'human', 'resources'], 'human-resources'],
  [['head', 'of', 'personnel'], 'personnel'],
  [['human', 'resources'], 'human-resources'],
  [['finance', 'director'], 'finance-director'],
  [['financial', 'officer'], 'finance-director'],
  [['prime', 'minister'], 'prime-minister'],
  [['bus', 'driver'], 'bus-driver'],
  [['ruling', 'party'], 'ruling-party'],
  [['governing', 'party'], 'ruling-party'],
  [['vice', 'president'], ''],
  [['coast', 'guard'], 'coastguard'],
  [['security', 'guard'], ''],
  [['police', 'chief'], ''],
  [['fire', 'brigade'], 'firefighters'],
  [['passer', 'by'], 'passer-by'],
  [['chief', 'executive', 'officer'], 'chief-executive'],
]

export interface Member {
  readonly line: number
  readonly member: number
}

const MEMBERS: ReadonlyMap<string, readonly Member[]> = membersOf()

function membersOf(): Map<string, readonly Member[]> {
  const map = new Map<string, readonly Member[]>()
  LINES.forEach((text, line) => {
    text.split(' | ').forEach((words, member) => {
      for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), { line, member }])
    })
  })
  return map
}

/** What each word of a side stands for; of words that are one name the first has it, and the others nothing. */
const namesIn = onceASide((side): readonly string[] => {
  const names = side.words.map(({ norm }) => norm.replace(/['’]s?$/u, ''))
  const joined = [...JOINED].sort((x, y) => y[0].length - x[0].length)
  for (let at = 0; at < names.length; at++)
    for (const [words, name] of joined)
      if (words.every((word, step) => names[at + step] === word)) {
        words.forEach((_, step) => (names[at + step] = ''))
        names[at] = name
      }
  return names
})

/** The members that the words of a range stand for. */
export function membersAt(side: SideView, range: Range): readonly Member[] {
  const { from, to } = wordsIn(side, range)
  return namesIn(side)
    .slice(from, to)
    .flatMap((name) => MEMBERS.get(name) ?? [])
}

/** True when a side has a word for any member of any line. */
export const tellsOfAny = (side: SideView): boolean => namesIn(side).some((name) => MEMBERS.has(name))

/** True when a side has a word for a member anywhere. */
export const tellsOf = (side: SideView, { line, member }: Member): boolean =>
  namesIn(side).some((name) => (MEMBERS.get(name) ?? []).some((one) => one.line === line && one.member === member))

/** The first two members that exclude each other; null where all may be the same. */
export function excluding(
  left: readonly Member[],
  right: readonly Member[],
): { readonly mine: Member; readonly theirs: Member } | null {
  for (const mine of left) {
    const inLine = right.filter(({ line }) => line === mine.line)
    if (left.some((one) => inLine.some(({ line, member }) => line === one.line && member === one.member))) continue
    const [theirs] = inLine
    if (theirs) return { mine, theirs }
  }
  return null
}
