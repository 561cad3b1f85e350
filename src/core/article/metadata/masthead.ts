/** The outlet's own line at the top of its page: "Harbour Times", "The Harbour Post - Back to home", "WHBR 6 News | Port Kells, MA". */
import { isSectionName } from '../furniture/lexicon.js'
import { titled } from './bylines.js'
import type { Naming } from './outlet.js'
import { isOutletName } from './outletWords.js'
import { isPlaceName } from './placeNames.js'

/** A name that says by itself that the line is the page's head: "KBC Homepage", "Gulf Post Logo". */
const HOME =
  /^(.{2,40}?)\s*(?:[-–—|»:]\s*)?(?:back to (?:the )?home(?:page)?|home ?page|startseite|page d['’]accueil|portada|logo)(?=$|\s|\p{Lu})/iu
/** "Steppe Post — independent news from the north", "WHBR 6 News | Port Kells, MA". */
const WITH_LINE = /^(.{2,40}?)\s*(?:\s[|–—•·-]\s|\|)\s*[^|•·]{3,80}$/u
/** Buttons and promises that hold a word of outlets' names: "Watch TV", "Breaking News", "My News". */
const BUTTON =
  /^(?:watch|listen|follow|live|latest|breaking|sign|get|submit|my|your|our|more|search|contact|about|all|top|read|download|print|free|daily|weekly|morning|local|world|national|international|first|trending|today['’]?s?|explore|discover|subscribe|support|why|see|view|war|election|special|photo|video|audio|e-?paper|manage|notifications?|in|on|by|edition|account|image|related|recommended|popular|most|other|digital|print(?:ed)?)\b/iu
/** Words with which no line of a page's head names the outlet alone. */
const WEAK =
  /\b(?:live|today|digital|online|report|record|review|age|star|sun|leader|space|wave|standard|planet|budget|citizen|nation|republic|network|magazine)\b/iu
/** "The Albion": an article and a name. */
const ARTICLE_NAME = /^The \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}$/u
const MOST_WORDS = 5

/** The name that a line above the headline gives the page, or null. */
export function mastheadIn(line: string): Naming | null {
  if (line.length > 120) return null
  const home = HOME.exec(line)?.[1]?.trim()
  if (home !== undefined && isName(home)) return { name: titled(home), weight: 3 }
  const before = WITH_LINE.exec(line)?.[1]?.trim()
  if (before !== undefined && isName(before) && isOutletName(titled(before)))
    return { name: titled(before), weight: WEAK.test(before) ? 1 : 2.5 }
  const name = titled(line)
  if (!isName(name)) return null
  if (isOutletName(name)) return { name, weight: name.includes(' ') && !WEAK.test(name) ? 2.5 : 1 }
  return ARTICLE_NAME.test(name) ? { name, weight: 1.5 } : null
}

function isName(name: string): boolean {
  const words = name.split(/\s+/)
  return (
    words.length <= MOST_WORDS &&
    /^[\p{Lu}\p{N}]/u.test(name) &&
    !/[|»>/:!?,]|^\d+$/u.test(name) &&
    !BUTTON.test(name) &&
    !isSectionName(name) &&
    !words.every((word) => isSectionName(word)) &&
    !isGlued(name)
  )
}

/** "NewsWorld News", "StormPeru": names of sections and places that lost the space between them. */
function isGlued(name: string): boolean {
  if (!/\p{Ll}\p{Lu}/u.test(name)) return false
  const words = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(' ')
  return words.every((word) => isSectionName(word)) || isPlaceName(words.at(-1) ?? '')
}
