/** The outlet as the notes around an article name it. */
import { isOutletName } from './outletWords.js'

const NAME = String.raw`((?:the |The )?\p{Lu}(?:[\p{L}\p{N}'’&]|\.(?=\p{L}))*(?:[ -](?:[\p{Lu}\p{N}](?:[\p{L}\p{N}'’&]|\.(?=\p{L}))*|of|and|&|de|del|la|le|des|du|der|die|das)){0,5})`

/** Where the article first appeared: this beats every other name on the page. */
const ORIGINAL = [
  new RegExp(String.raw`(?:originally|first)\s+(?:published|appeared|posted|ran)\s+(?:on|in|by|at)\s+${NAME}`, 'u'),
  new RegExp(
    String.raw`(?:republished|reprinted|reproduced)\s+(?:from|with (?:the )?permission (?:of|from))\s+${NAME}`,
    'u',
  ),
  new RegExp(String.raw`(?:zuerst|ursprünglich)\s+(?:erschienen\s+)?(?:in|auf|bei)\s+${NAME}`, 'u'),
]

/** A page speaking of itself. */
const OWN = [
  new RegExp(
    String.raw`(?:edited|modified|created|verified|checked) by\s+(?:the )?${NAME}\s+(?:staff|team|editors?|desk|newsroom)`,
    'u',
  ),
  new RegExp(String.raw`(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by )?${NAME}`, 'u'),
  new RegExp(
    String.raw`(?:[Ss]upport|[Ff]ollow|[Ll]ike|[Jj]oin)\s+${NAME}\s+(?:on\s|or become|by becoming|today|from as)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:[Ss]ubscribe|[Ss]ign up|[Dd]onate)\s+(?:now |today )?(?:to|for)\s+(?:the )?${NAME}(?:['’]s)?(?:\s+(?:newsletter|today|now|for|on|channel|daily)|[.!]?$)`,
    'u',
  ),
  new RegExp(String.raw`(?:[Dd]ownload|[Gg]et)\s+(?:the )?${NAME}\s+(?:[Aa]pp|[Nn]ewsletter)`, 'u'),
]

/** A page that only passes on what another wrote. */
const PASSED_ON =
  /^(?:source link|source article|original (?:article|source)|via|read (?:the )?(?:original|full) (?:article|story)(?: here)?)[:.]?$/iu

const NOT_OUTLET =
  /^(?:us|our|the|this|all|getty images|facebook|twitter|x|instagram|telegram|whatsapp|google(?: news)?|youtube|tiktok|linkedin|apple|free|independent journalism|journalism|local journalism|quality journalism|copyright|daily|breaking news|news|newsletters?|article|story)$/iu

export interface OutletNotes {
  readonly original: string | null
  readonly own: string | null
  /** Names that the notes mention, lower case: a title's tail that is one of them names the outlet. */
  readonly names: ReadonlySet<string>
}

/** Reads the lines around an article. A page that passes articles on ("Source link") does not lend them its own name. */
export function outletInNotes(notes: readonly string[]): OutletNotes {
  const original = firstName(notes, ORIGINAL)
  const passedOn = notes.some((note) => PASSED_ON.test(note.trim()))
  const own = passedOn ? null : firstName(notes, OWN)
  const names = new Set(
    notes.flatMap((note) => OWN.flatMap((form) => nameIn(note, form) ?? [])).map((name) => name.toLowerCase()),
  )
  return { original, own, names }
}

function firstName(notes: readonly string[], forms: readonly RegExp[]): string | null {
  for (const form of forms) {
    for (const note of notes) {
      const name = nameIn(note, form)
      if (name !== null) return name
    }
  }
  return null
}

function nameIn(note: string, form: RegExp): string | null {
  const name = form
    .exec(note)?.[1]
    ?.replace(/[.'’,]+$/u, '')
    .replace(/^the /u, '')
    .trim()
  if (name === undefined || NOT_OUTLET.test(name)) return null
  return name.length <= 3 && !isOutletName(name) ? null : name
}
