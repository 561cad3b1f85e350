/** Headlines of other articles that a page sets above or into a report. */

/** "JUST IN: Mayor resigns": what is new elsewhere on the page. Over a report the same words may open its headline. */
const TEASER =
  /^(?:just (?:in|now)|now|latest|breaking(?: news)?|trending(?: now)?|happening now|developing|live now|newsflash|eilmeldung|gerade eben|jetzt|alerte(?: info)?|en ce moment|última hora|ahora|ultim['’]?ora|just nu|akkurat nå|lige nu|срочно|сейчас)\s*[:|»>]\s*(?:\S+\s+){2,}/iu

/** Whether a line names itself as news of the moment, and goes on with a headline. */
export const isTeaser = (text: string): boolean => text.length < 200 && TEASER.test(text)

/** Headings of a report's own parts that a page may write in capitals. */
const OWN_PART =
  /^(?:what|who|why|how|when|where|which|was|wie|wer|warum|wann|wo|quoi|qui|pourquoi|comment|quand|où|qué|quién|por qué|cómo|cuándo|dónde|key|the (?:latest|key|main|background)|background|timeline|\d)(?!\p{L})/iu
const SHOUTED_WORDS = 6

/** "PLANE LANDS ON MOTORWAY AFTER ENGINE FIRE": a headline in capitals among paragraphs that are not. */
export function isShoutedTeaser(text: string): boolean {
  if (text.length > 160 || /\p{Ll}/u.test(text) || /[.:;,]$|["“”«»„]/u.test(text) || OWN_PART.test(text)) return false
  return (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= SHOUTED_WORDS
}
