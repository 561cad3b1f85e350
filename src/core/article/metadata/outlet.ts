/** The outlet: every place of a page that names it, weighed. */
import { isAgencyCredit } from '../agencies.js'
import { isSectionName } from '../furniture/lexicon.js'
import { beginsWithGivenName } from '../names/given.js'
import { titled } from './bylines.js'
import { mastheadIn } from './masthead.js'
import { isOutletName } from './outletWords.js'

const NAME = String.raw`((?:the |The )?\p{Lu}(?:[\p{L}\p{N}'’]|&(?=\p{L})|\.(?=\p{L}))*(?:[ -](?:[\p{Lu}\p{N}](?:[\p{L}\p{N}'’]|&(?=\p{L})|\.(?=\p{L}))*|of|and|&|de|del|du|la|le|des|der|die|das)){0,5})`

/** Where the article first appeared: this beats every other name on the page. */
const ORIGINAL = [
  new RegExp(String.raw`(?:originally|first)\s+(?:published|appeared|posted|ran)\s+(?:on|in|by|at)\s+${NAME}`, 'u'),
  new RegExp(
    String.raw`(?:republished|reprinted|reproduced)\s+(?:from|with (?:the )?permission (?:of|from))\s+${NAME}`,
    'u',
  ),
  new RegExp(String.raw`(?:zuerst|ursprünglich)\s+(?:erschienen\s+)?(?:in|auf|bei)\s+${NAME}`, 'u'),
]

/** Where an outlet has a channel of its own beside its page. */
const CHANNEL = String.raw`(?:Google News|Apple News|WhatsApp|Whatsapp|Telegram|Facebook|Twitter|X|Instagram|YouTube|Youtube|TikTok|LinkedIn|Threads|Bluesky|Viber|Flipboard|Dailyhunt)`

/**
 * A page speaking of itself, with how much its words weigh: whose page it is (3), whose app it offers (2), which account it would be
 * followed at (1: that may be a section's), which newsletter it sends (that is no outlet's name by itself).
 */
const OWN: readonly (readonly [number, RegExp])[] = [
  [
    3,
    new RegExp(
      String.raw`(?:edited|modified|created|verified|checked) by\s+(?:the )?${NAME}\s+(?:staff|team|editors?|desk|newsroom)`,
      'u',
    ),
  ],
  [
    3,
    new RegExp(String.raw`(?:^|[.!?]\s+)${NAME} is not responsible for the contents? of (?:external|other|third)`, 'u'),
  ],
  [
    3,
    new RegExp(
      String.raw`(?:story|stories|tip|news|information) for\s+(?:the )?${NAME}\s+(?:news ?(?:team|desk|room)|team)\b`,
      'u',
    ),
  ],
  [
    2.5,
    new RegExp(String.raw`(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by )?${NAME}`, 'u'),
  ],
  [
    2,
    new RegExp(
      String.raw`(?:[Dd]ownload|[Ii]nstall|[Gg]et|GET)\s+(?:the |THE )?${NAME}(?:['’]s)?\s+(?:(?:new|free|mobile|news|iOS|Android)\s){0,2}(?:[Aa]pp|APP)\b`,
      'u',
    ),
  ],
  // "Add Harbour Post as a preferred source on Google"
  [
    2,
    new RegExp(
      String.raw`(?:[Aa]dd|[Ss]et|[Mm]ake|[Cc]hoose)\s+(?:the )?${NAME}\s+(?:as\s)?(?:a|your) (?:preferred|trusted|favou?rite) (?:news )?source`,
      'u',
    ),
  ],
  // "follow The Harbour Post's Google News channel"
  [
    1.5,
    new RegExp(
      String.raw`(?:[Ff]ollow|[Ll]ike|[Jj]oin|[Vv]isit|[Ss]ubscribe to)\s+(?:the )?${NAME}(?:['’]s)?\s+(?:official\s)?${CHANNEL}\s+(?:[Cc]hannel|[Pp]age|[Ff]eed|[Aa]ccount|[Gg]roup|[Cc]ommunity)\b`,
      'u',
    ),
  ],
  // "Harbour Post is now on WhatsApp"
  [1, new RegExp(String.raw`(?:^|[.!?]\s+)${NAME} is (?:now|also|available)(?: available)? on ${CHANNEL}\b`, 'u')],
  [0.9, new RegExp(String.raw`(?:^|[.!?]\s+)${NAME} is on ${CHANNEL}\b`, 'u')],
  [
    1,
    new RegExp(
      String.raw`(?:[Ff]ind|[Kk]eep up with|[Cc]onnect with|[Ss]tay (?:connected|in touch|updated) with)\s+(?:the )?${NAME}\s+on ${CHANNEL}\b`,
      'u',
    ),
  ],
  [2, new RegExp(String.raw`^\(${NAME} (?:with|mit|avec|con) `, 'u')],
  [2, new RegExp(String.raw`^[Ww]hy (?:you can )?trust ${NAME}`, 'u')],
  [
    1.5,
    new RegExp(
      String.raw`^(?:[Ss]upport|SUPPORT)\s+(?:the )?${NAME}(?:$|[.!]|\s+(?:or become|by becoming|today|from as))`,
      'u',
    ),
  ],
  [
    1.2,
    new RegExp(String.raw`^(?:[Mm]ost read in|[Mm]ore from|[Rr]ead more from|[Dd]iscover more from)\s+${NAME}:?$`, 'u'),
  ],
  [
    1,
    new RegExp(
      String.raw`(?:[Ff]ollow|[Ll]ike|[Jj]oin|[Ff]ollowing)\s+${NAME}(?:['’]s)?\s+(?:on\s|[Tt]elegram|[Ww]hatsApp|or become|by becoming|today)`,
      'u',
    ),
  ],
  [
    0.5,
    new RegExp(
      String.raw`(?:[Ss]ubscribe|[Ss]ign up|[Dd]onate)\s+(?:now |today )?(?:to|for)\s+(?:the )?${NAME}(?:['’]s)?(?:\s+(?:newsletter|today|now|for|from|at|on|channel|daily)|[.!]?$)`,
      'u',
    ),
  ],
  [0.5, new RegExp(String.raw`(?:[Gg]et|[Rr]eceive)\s+(?:the )?${NAME}\s+[Nn]ewsletters?`, 'u')],
]

/** A page that only passes on what another wrote. */
const PASSED_ON =
  /^(?:source link|source article|original (?:article|source)|via|read (?:the )?(?:original|full) (?:article|story)(?: here)?)[:.]?$/iu

const NOT_OUTLET =
  /^(?:us|our|the|this|all|getty images|facebook|twitter|x|instagram|telegram|whatsapp|google(?: news)?|youtube|tiktok|linkedin|apple|free|independent journalism|journalism|local journalism|quality journalism|copyright|daily|breaking news|latest news|top news|local news|live news|news agencies|news|newsletters?|article|story|register|registration|log ?in|sign ?in|sign ?up|subscribe|menu|search|home)$/iu
/** The company behind an outlet and what it adds to the outlet's name. */
const COMPANY =
  /(?:,? (?:News & Media|Media Group|Media|Publishing|Publications|Publishers|Holdings|Group|Corporation|Company|Corp|Limited|Ltd|LLC|LLP|Inc|PLC|plc|Pty|GmbH|AG|SE|SA|S\.A|SpA|BV|NV|AB|ASA|KG|Verlag))+$/u
/** A copyright's year that stands behind its owner: "© KRB 2025". */
const YEAR = /\s\d{4}(?:\s?[-–]\s?\d{4})?$/u

/** A name with how much speaks for it. */
export interface Naming {
  readonly name: string
  readonly weight: number
}

/** What a page says of its outlet outside the title and the bylines. */
export interface OutletNotes {
  readonly original: string | null
  readonly own: readonly Naming[]
  /** Names that the notes mention, lower case: a title's tail that is one of them names the outlet. */
  readonly names: ReadonlySet<string>
}

/** Reads the lines around an article, and those above it. A page that passes articles on ("Source link") does not lend them its own name. */
export function outletInNotes(notes: readonly string[], top: readonly string[]): OutletNotes {
  const original = ORIGINAL.map((form) => firstName(notes, form)).find((name) => name !== null) ?? null
  const passedOn = notes.some((note) => PASSED_ON.test(note.trim()))
  const own = [...notes.flatMap(ownNames), ...top.flatMap((line) => mastheadIn(line) ?? [])]
  return { original, own: passedOn ? [] : own, names: new Set(own.map(({ name }) => name.toLowerCase())) }
}

function firstName(notes: readonly string[], form: RegExp): string | null {
  for (const note of notes) {
    const name = nameIn(note, form)
    if (name !== null) return name
  }
  return null
}

function ownNames(note: string): readonly Naming[] {
  return OWN.flatMap(([weight, form]) => {
    const name = nameIn(note, form)
    return name === null || (weight < APP_WEIGHT && isWriter(name)) ? [] : [weighed(name, weight)]
  })
}

/** What weighs less than this is also said of those who write for the page. */
const APP_WEIGHT = 2

/** "Follow Ana Berg on Twitter", "Ana Berg is on Facebook": whoever wrote it. */
const isWriter = (name: string): boolean =>
  beginsWithGivenName(name) && /^\S+(?:\s\S+){1,2}$/u.test(name) && !isOutletName(name)

/** An agency's copyright is that of its words; a section or a name that is like no outlet's needs another witness. */
function weighed(full: string, weight: number): Naming {
  const name = full.replace(COMPANY, '')
  if (isAgencyCredit(full)) return { name: full, weight: 0.6 }
  if (name !== full && isGeneric(name)) return { name: full, weight: weight - 1 }
  if (weight < 1 && !isOutletName(name)) return { name, weight: 0.1 }
  return { name, weight: name === full ? weight : weight - 0.5 }
}

const isGeneric = (name: string): boolean => name.length < 3 || isSectionName(name)

function nameIn(note: string, form: RegExp): string | null {
  const name = form
    .exec(note)?.[1]
    ?.replace(YEAR, '')
    .replace(/['’]s$/u, '')
    .replace(/[.'’,]+$/u, '')
    .trim()
    .replace(/^[Tt]he (?!Associated Press$|Canadian Press$)/u, '')
  if (name === undefined || name === '' || NOT_OUTLET.test(name) || isSectionName(name)) return null
  return /^\p{L}{1,2}$/u.test(name) && !isOutletName(name) ? null : titled(name)
}

/**
 * The name that most speaks for, of all that a page gives its outlet; names that hold each other ("NBC", "NBC News") speak for one another.
 * Of such names the one that has most by itself is taken.
 */
export function heaviest(namings: readonly Naming[]): string | null {
  const byKey = new Map<string, { readonly name: string; readonly weight: number }>()
  for (const { name, weight } of namings) {
    const key = keyOf(name)
    const known = byKey.get(key)
    // "The Daily Post" before "Daily Post"; what is said twice weighs a little more.
    const longer = known !== undefined && known.name.length >= name.length ? known.name : name
    byKey.set(key, { name: longer, weight: Math.max(known?.weight ?? 0, weight) + 0.1 })
  }
  const names = [...byKey].map(([key, naming]) => ({ key, ...naming }))
  let best: { readonly name: string; readonly support: number; readonly weight: number } | null = null
  for (const { name, weight, key } of names) {
    const support = names.reduce((sum, other) => sum + (hold(key, other.key) ? other.weight : 0), 0)
    if (weight < LEAST_ALONE && support < LEAST) continue
    if (best === null || support > best.support || (support === best.support && weight > best.weight))
      best = { name, support, weight }
  }
  return best?.name ?? null
}

/** Least that must speak for an outlet: a copyright of an agency, or a newsletter with the name of an outlet, is just enough. */
const LEAST = 0.6
const LEAST_ALONE = 0.3

const keyOf = (name: string): string =>
  ` ${name
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
const hold = (a: string, b: string): boolean => a.includes(b) || b.includes(a)
