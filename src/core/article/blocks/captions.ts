/** Photo captions, by their credit and their form. */
import type { Range } from '../../model.js'
import { trimRange } from '../../text/spans.js'
import { AGENCY, agenciesIn } from '../agencies.js'
import { isOutletName } from '../metadata/outletWords.js'
import { isPlaceName } from '../metadata/placeNames.js'

const PHOTO_WORD = String.raw`photos?|photo credits?|photographs?|photographers?|pictures?|pics?|images?|credits?|fotos?|foto von|bild(?:er|quelle)?|quelle|crédits?|crédits? photo|imagen|fotografía|foto di|immagine|foto:|фото|изображение|zdjęcie|fot\.|kuva|kép|источник фото|file|handout|screenshot|screengrab|still`
const PICTURE_HOUSE = String.raw`(?:Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|Alamy|EPA(?:-EFE)?|EFE-EPA|imago(?: images)?|IMAGO|picture alliance|Sputnik|NurPhoto|ZUMA(?: Press)?|SOPA Images|Abaca|SIPA|Sipa(?: USA)?|Rex|REX|Corbis|iStock(?:photo)?|AFP-Yonhap|AFP/Getty|Polaris|Redux|Magnum|Bridgeman|Unsplash|Pixabay|Pexels|Wikimedia(?: Commons)?|Maxar(?: Technologies)?|Planet Labs|POOL|Pool|Handout|HANDOUT|STR|KNS|KCNA|Action Images|Imagn Images|USA TODAY Sports|Ukrinform|UNIAN|Anadolu|TT News Agency|Keystone|Scanpix)`
const HOUSE = String.raw`(?:${AGENCY}|${PICTURE_HOUSE})`
/** "Stock photo:", "File photo by": what kind of picture it is. */
const PHOTO_KIND = String.raw`(?:(?:stock|file|archive|library|illustrative|illustration|representational|undated|handout|courtesy|agency|symbol|archiv)[ -]?)?`

const ENDINGS: readonly RegExp[] = [
  // "... on Monday. (AP Photo/Lee Marsh)", "(Reuters)", "[Lee Marsh/Al Jazeera]", "(via AP)"
  new RegExp(String.raw`[(\[][^()\[\]]{0,100}(?:${HOUSE}|\b(?:${PHOTO_WORD})\b)[^()\[\]]{0,60}[)\]]\.?$`, 'u'),
  // "(Image: Kells Council)", "[Photo by Lee Marsh]"
  new RegExp(String.raw`[(\[](?:${PHOTO_WORD})\s?(?:[:/]|by\s)[^()\[\]]{2,80}[)\]]\.?$`, 'iu'),
  // "... on Monday. (Lee Marsh/Kells Herald)"
  /[.!?…”"’]\s*[([](?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}?[\p{L}.'’-]+\s?\/\s?\p{Lu}[^()[\]]{1,50}[)\]]\.?$/u,
  // "Photo: Lee Marsh", "Credit: Lee Marsh/Getty", "| Photo Credit: AP"
  new RegExp(
    String.raw`(?:^|[.!?)\s|/–—-])${PHOTO_KIND}(?:${PHOTO_WORD})(?:\s(?:by|credit|courtesy of|courtesy|von|de|di))?\s*[:©|]\s*[^.!?]{2,80}$`,
    'iu',
  ),
  // "... to the harbourImage: Lee Marsh/AP": the label glued to the last word.
  /(?<=\p{Ll})(?:Image|Photo|Bild|Foto|Picture|Credit):\s?\p{Lu}[^.!?]{2,80}$/u,
  // "... on Monday. PHOTO AFP"
  new RegExp(
    String.raw`[.!?…”"»]\s+(?:PHOTO|Photo|FOTO|Foto|PICTURE|Picture|IMAGE|Image)\s${HOUSE}(?:\s?/\s?[\p{L} .-]{2,30})?$`,
    'u',
  ),
  // "© Lee Marsh / AFP"
  /(?:^|\s)©\s?[\p{Lu}][^.!?]{1,70}$/u,
  // "Anna Berg at the port - STR/AFP", "– Reuters pic", "| Lee Marsh/Getty Images"
  new RegExp(
    String.raw`\s[—–|-]+\s?(?:[\p{Lu}][\p{L}.'’ -]{0,40}\s?/\s?)*${HOUSE}(?:\s?/\s?[\p{L} .-]{2,30})*(?:\s(?:pic|photo|file photo|file pic|file))?\.?$`,
    'u',
  ),
  // "Lee Marsh/Getty Images", "LEE MARSH / AFP"
  new RegExp(
    String.raw`(?:^|[.!?)]\s|\s{2,})(?:[\p{Lu}][\p{L}.'’-]*[ ]){0,3}[\p{Lu}][\p{L}.'’-]*\s?(?:/|via|for)\s?(?:[\p{L}. -]{2,25}\s?/\s?)?${HOUSE}\.?$`,
    'u',
  ),
  // "... in the early hours of Monday LEE MARSH/DPA", "LEE MARSH FOR THE HERALD": a name in capitals behind words that are not
  /(?<=[\p{Ll}\p{N}.!?…”"’)]\s)(?:\p{Lu}[\p{Lu}.'’-]+\s){1,3}\p{Lu}[\p{Lu}.'’-]+(?:\s?\/\s?|\sFOR THE\s)\p{Lu}[\p{Lu} &.'’-]{1,40}$/u,
  // "REUTERS/Ana Berg/File Photo", also alone in its line
  new RegExp(
    String.raw`(?:^|[.!?)”"]\s+)${HOUSE}\s?/\s?\p{Lu}[\p{L}. '’-]{2,40}(?:/\s?(?:[Ff]ile|FILE|[Hh]andout)(?: [Pp]hoto| PHOTO| picture)?)?$`,
    'u',
  ),
  new RegExp(
    String.raw`[.!?)”"]\s*(?:[\p{Lu}][\p{L}.'’-]*\s){0,3}${PICTURE_HOUSE}(?:\s?/\s?[\p{L} .-]{2,30})?\.?$`,
    'u',
  ),
]

const CAPITALISED = String.raw`(?:\p{Lu}[\p{L}\p{N}.'’-]*|de|del|della|di|da|van|von|der|den|bin|al)`
/** "... on the bank at dawn - Ana Berg/Harbour Pictures": whoever took it and the house, of any name, behind a dash or a bar. */
const BEHIND_DASH = new RegExp(
  String.raw`(?<=[\p{Ll}\p{N}.!?…”"’)])\s+[—–|-]{1,2}\s?((?:${CAPITALISED}[ ]){1,3}${CAPITALISED}(?:(?:,| and| &)\s(?:${CAPITALISED}[ ]){1,3}${CAPITALISED})?)\s?/\s?(?:\p{Lu}[\p{L}\p{N}&.'’-]*)(?:[ /](?:via[ ]|the[ ])?[\p{Lu}&][\p{L}\p{N}&.'’-]*){0,4}\.?$`,
  'u',
)
/** "... on the bank at dawn - Ana Berg for The Herald": so a signature can stand behind a headline, too. */
const FOR_PAPER = new RegExp(
  String.raw`(?<=[\p{Ll}\p{N}.!?…”"’)])\s+[—–|-]{1,2}\s?(?:${CAPITALISED}[ ]){1,3}${CAPITALISED}\s(?:for|via)\s(?:[Tt]he\s)?((?:\p{Lu}[\p{L}&.'’-]*)(?:[ ][\p{Lu}&][\p{L}&.'’-]*){0,3})$`,
  'u',
)
/** Fewest words that a credit behind a dash stands after: less is a row of names. */
const CAPTION_LEAST = 5

/** Where such a credit begins in a caption's last words; null without one. "- Harbour Post/Kells News" are two who asked together, not a name. */
function creditBehindDash(text: string): number | null {
  const match = BEHIND_DASH.exec(text)
  const name = match?.[1] ?? ''
  if (match === null || isOutletName(name) || isPlaceName(name) || agenciesIn(name).length > 0) return null
  const before = text.slice(0, match.index)
  const plain = before.match(/(?<!\p{L})\p{Ll}+/gu)?.length ?? 0
  return plain >= 2 && before.trim().split(/\s+/).length >= CAPTION_LEAST ? match.index : null
}

function creditForPaper(text: string): number | null {
  const match = FOR_PAPER.exec(text)
  if (match === null || !isOutletName(match[1] ?? '')) return null
  return text.slice(0, match.index).trim().split(/\s+/).length >= CAPTION_LEAST ? match.index : null
}

/** The place in a row of pictures: "Item 1 of 3", "[2/5]". */
const NUMBERED = /^(?:item \d{1,2} of \d{1,2}\b|\[\d{1,2}\s?\/\s?\d{1,2}\]|\(\d{1,2}\s?\/\s?\d{1,2}\))\s*/iu

/** "(Photo: Ana Berg/AFP) Workers wait at the gate": the credit in brackets before the words. */
const CREDIT_FIRST = new RegExp(
  String.raw`^[(\[](?:${PHOTO_KIND}(?:${PHOTO_WORD})(?:\s(?:credit|source))?(?:\s(?:by|courtesy of|courtesy|von|de|di)\s|\s?[:/©|])\s?|©\s?)[^()\[\]]{2,80}[)\]]\s+(?=\S)`,
  'iu',
)

const BEGINNINGS: readonly RegExp[] = [
  NUMBERED,
  CREDIT_FIRST,
  /^(?:in (?:this|these|a) (?:[\w-]+ ){0,5}?(?:photos?|images?|pictures?|photographs?|file photo|frame|video grab|screen ?grab|screenshot|satellite image|handout|combination)\b)/iu,
  /^(?:this|these|a|an) (?:[\w-]+ ){0,4}?(?:photos?|images?|pictures?|photographs?|video grab|screen ?grab|screenshot|combination of pictures|handout)(?: (?:provided|released|taken|made|issued|shows?|from|by|dated|distributed|illustration|posted|published)|,)/iu,
  /^(?:file(?: photo| picture| image| pic)?|handout|photo illustration|pictured|pictured above|illustration|stock image|representational image|representative image|archive (?:photo|picture|image)|archivbild|archivfoto|symbolbild|symbolfoto|bildunterschrift|legende|photo d'illustration|photo d'archives?|image d'illustration|imagen de archivo|foto de archivo|foto d'archivio|foto:|архивное фото|фото из архива|arkivbild|arkivfoto|zdjęcie ilustracyjne)(?:\s?[:—–-]|\s?[(/]|\.|$)/iu,
  /^(?:imagen de archivo|foto de archivo|photo d'archives?|immagine d'archivio|foto d'archivio|imagem de arquivo|архивное фото|archivbild|archivfoto)(?=\s)/iu,
  /^(?:media|image|photo|picture|figure|bild|foto|video) (?:caption|source|credit|copyright)\b/iu,
  /^(?:caption|image|photo|picture|pic|photograph|bild|imagen|immagine|фото|zdjęcie)\s?:\s/iu,
]

/** Who stands where: the mark of a caption when a date or a credit stands with it. */
const PLACES =
  /(?:\((?:(?:second|third|fourth|far|front|back|top|bottom|center|centre|top row|from) )*(?:left|right|center|centre|l|r|c|pictured|middle|links|rechts|mitte|à gauche|à droite|izquierda|derecha|a sinistra|a destra|слева|справа|в центре)[^()]{0,25}\)|\b(?:second|third|fourth|far|front|top|bottom) (?:left|right)\b|, (?:second |third |far |top |bottom )?(?:left|right|center|centre),|\bfrom left\b|\bleft to right\b|\bclockwise from\b|\bpictured\b|\bposes? (?:for|with)\b)/iu
const FULL_DATE = /\b(?:\p{Lu}\p{Ll}{2,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,10} \d{4})\b/u

/** How sure the words alone make us that a unit is a caption. */
export type CaptionEvidence = 'sure' | 'likely' | 'none'

/**
 * Reads a trimmed unit. A credit at its end is not sure by itself when it is only an agency in brackets after a full stop: the last words of
 * an article end like that too.
 */
export function captionEvidence(text: string): CaptionEvidence {
  if (text.length > 700) return 'none'
  const head = text.slice(0, 100)
  if (BEGINNINGS.some((form) => form.test(head))) return 'sure'
  if (RIGHTS.test(text.slice(-120))) return 'sure'
  const tail = text.slice(-180)
  const dashed = creditBehindDash(tail)
  // Behind a full stop whoever wrote the report may have signed it so.
  if (dashed !== null) return /[.!?]["”’]?$/u.test(tail.slice(0, dashed)) ? 'likely' : 'sure'
  const credited = ENDINGS.some((form) => form.test(tail))
  if (!credited && creditForPaper(tail) !== null) return 'likely'
  if (!credited) return FULL_DATE.test(text) && PLACES.test(text) ? 'sure' : 'none'
  if (isOnlyAgency(tail)) return PLACES.test(text) || FULL_DATE.test(text) ? 'sure' : 'likely'
  return 'sure'
}

const ONLY_AGENCY = new RegExp(
  String.raw`(?:[(\[]\s*${AGENCY}(?:\s*[/,]\s*[\p{L}]+)*\s*[)\]]|\s[—–|-]+\s?${AGENCY})\.?$`,
  'u',
)

/** Ends with "(Reuters)" or "– dpa" and nothing that speaks of a picture. */
function isOnlyAgency(text: string): boolean {
  return ONLY_AGENCY.test(text)
}

/** The name of whoever took the picture, in brackets behind the sentence: "... on Monday. (Ana Berg/Kells Herald)", "[Ana Berg]". */
const BRACKETED = /(?<=[.!?…”"’)\]]\s*)[([]\p{Lu}[^()[\]]{1,80}[)\]]\.?$/u
/** "Photo: Divers search the harbour on Thursday. (Ana Berg)": a label with a whole sentence, where a link to pictures has a headline. */
const LABELLED =
  /^(?:photo|picture|image|pic|caption)\s?:\s+(?:\S+\s+){5,}\S+[.!?…]["”’]?(?:\s*[([][^()[\]]{2,80}[)\]])?$/iu

export const isLabelledCaption = (text: string): boolean => LABELLED.test(text)

/** Only a credit: "Image source, Getty Images", "Credit: Ana Berg". */
const ONLY_CREDIT = new RegExp(
  String.raw`^(?:(?:image|media|photo|picture) (?:source|credit|copyright)\b|(?:photo |image |picture )?credits?\s*[:/|]|©)`,
  'iu',
)
const LEAD =
  /^(?:(?:image|media|photo|picture) caption\b[\s,:]*|(?:caption|bildunterschrift|legende)\s?:[\s,:]*|(?:image|photo|picture|pic|bild|foto)\s?:\s+(?=(?:\S+\s+){4}))/iu
/** What a picture is sold with: "Purchase Licensing Rights, opens new tab". */
const RIGHTS = /\s*(?:purchase licensing rights|acquire licensing rights)\b.{0,30}$/iu

const LABEL = /^[^:]+:\s+/u

/** The words of a caption, without its label and the credit at its end; offsets in `text`. Empty when it is nothing but a credit. */
export function captionWords(text: string): Range {
  if (ONLY_CREDIT.test(text) || isPictureCredit(text)) return { start: 0, end: 0 }
  const house = ALT_TEXT.exec(text)?.[0].length ?? 0
  const credit = CREDIT_FIRST.exec(text.slice(0, 140))?.[0].length ?? 0
  const start =
    house + credit > 0
      ? house + credit
      : (((LABELLED.test(text) ? LABEL : LEAD).exec(text) ?? NUMBERED.exec(text))?.[0].length ?? 0)
  // The address behind a Markdown image's words.
  let end = text.length - ((RIGHTS.exec(text) ?? /\]\([^()\s]*(?:\s"[^"]*")?\)$/.exec(text))?.[0].length ?? 0)
  // A credit may have two parts: "... (Ana Berg/AFP) Photo: Kells Herald".
  for (let parts = 0; parts < 2; parts += 1) {
    const cut = creditStart(text.slice(start, end))
    if (cut === null) break
    end = start + text.slice(start, start + cut).replace(/[\s|/–—-]+$/u, '').length
  }
  return trimRange(text, start, end)
}

/** Where the credit at the end of a caption begins, or null. The stop of the sentence before it is not part of it. */
function creditStart(text: string): number | null {
  const from = Math.max(0, text.length - 180)
  const tail = text.slice(from)
  const found = [BRACKETED, ...ENDINGS].flatMap((form) => {
    const match = form.exec(tail)
    return match === null ? [] : [from + match.index + (/^[.!?)”"…]*[\s|/–—-]*/u.exec(match[0])?.[0].length ?? 0)]
  })
  const behind = [creditBehindDash(tail), creditForPaper(tail)].flatMap((at) => (at === null ? [] : [from + at]))
  return found.length + behind.length === 0 ? null : Math.min(...found, ...behind)
}

const CREDIT_LABEL = String.raw`${PHOTO_KIND}(?:${PHOTO_WORD}|photo credits?|image credits?|picture credits?)(?:\s(?:by|credit|courtesy(?:\sof)?|von|de|di|source))?`
/** "Photo: Ana Berg/AFP", "PHOTO: REUTERS", "Image Credit: Supplied", "Foto: dpa": a label and a credit, of few words that are names. */
const LABELLED_CREDIT = new RegExp(String.raw`^${CREDIT_LABEL}\s*[:|©]\s*(.{2,90})$`, 'iu')
const CREDIT_WORD =
  /^(?:\p{Lu}[\p{L}\p{N}.'’&-]*|supplied|handout|courtesy|of|the|for|and|und|et|de|del|via|press|service|by|file|dpa|epd|ntb|\(.*|.*\)|@\S+|[/|,&–—-])$/u
const HAS_HOUSE = new RegExp(String.raw`(?<![\p{L}\p{N}])${HOUSE}(?![\p{L}\p{N}])`, 'u')
/** "EPA", "Getty Images", "AFP via Getty Images" alone in a line. */
const LONE_HOUSE = new RegExp(String.raw`^${HOUSE}(?:\s?(?:/|via|,|\|)\s?${HOUSE})?\.?$`, 'u')
const LONE_PICTURE_HOUSE = new RegExp(String.raw`^${PICTURE_HOUSE}(?:\s?(?:/|via|,|\|)\s?${HOUSE})?\.?$`, 'u')
/** "(Ana Berg | AFP)", "[Ana Berg/Reuters]": who took it and for whom. */
const BRACKETED_CREDIT = new RegExp(
  String.raw`^[([](?:\p{Lu}[\p{L}.'’-]*\s){1,4}?\s?[/|,]\s?${HOUSE}(?:\s(?:Photo|via\s${HOUSE}))?[)\]]\.?$`,
  'u',
)
/** "Getty Images A row of women sit beside a road": whose picture it is and what it shows, with no full stop. */
const ALT_TEXT = new RegExp(
  String.raw`^(?:${PICTURE_HOUSE}|Reuters|AFP|PA Media|AP)(?:\s?(?:/|via)\s?${HOUSE})?\s+(?=\p{Lu}[\p{Ll}\s](?:[^.!?]|\.(?=\S)){20,280}$)`,
  'u',
)

/** Whether a line is a label with the credit of a picture, or a credit in brackets, and nothing else. */
export function isPictureCredit(text: string): boolean {
  if (text.length > 110) return false
  if (BRACKETED_CREDIT.test(text)) return true
  const credit = LABELLED_CREDIT.exec(text)?.[1]
  if (credit === undefined) return LONE_HOUSE.test(text)
  const words = credit.split(/\s+/)
  if (words.length > 12 || /[.!?]$/.test(credit)) return false
  return (
    (HAS_HOUSE.test(credit) && words.length <= 6) || (words.every((word) => CREDIT_WORD.test(word)) && isNames(words))
  )
}

/** "Photo: Storm Hits Coast At Dawn" is a headline in capitals: names of people and houses are shorter, or joined by "of". */
const isNames = (words: readonly string[]): boolean => words.length <= 3 || words.includes('of') || words.includes('/')

/** Whether a line is the name of a house of pictures, or of an agency, and nothing else. */
export const isLoneHouse = (text: string): boolean => text.length <= 60 && LONE_HOUSE.test(text)
export const isLonePictureHouse = (text: string): boolean => text.length <= 60 && LONE_PICTURE_HOUSE.test(text)

/** "Getty Images A row of women sit beside a road". */
export const isAltText = (text: string): boolean => text.length <= 320 && ALT_TEXT.test(text)
