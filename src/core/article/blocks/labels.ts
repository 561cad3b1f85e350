/** Labels that a format of news puts before its paragraphs: "Details:", "Quote from Halloran:", "Hintergrund:". */

const LABELS = [
  "details|in detail|more details|quote|quotes|direct quote|literally|verbatim|background|source|sources|update|updated|upd|context|for context|reminder|for reference|reference|previously|earlier|what happened|what we know|what we know so far|what(?: i|['’])s next|what(?: i|['’])s new|why it matters|why this matters|the big picture|driving the news|go deeper|dig deeper|between the lines|zoom in|zoom out|the bottom line|the other side|the latest|state of play|by the numbers|yes, but|yes, and|catch up (?:quick|fast)|the intrigue|what we(?: a|['’])re (?:watching|hearing|reading|following)|what to (?:watch|know|expect)|what to watch for|reality check|zooming (?:in|out)|worth noting|how it works|how we got here|threat level|flashback|be smart|the backdrop|the backstory|the upshot|the stakes|the impact|the catch|why now|follow the money|friction point|case in point|of note|(?:my|our) thought bubble|thought bubble|in their words|what else|bottom line|big picture|what they(?: a|['’])re (?:saying|watching)|key points?|key facts?|highlights|summary|at a glance|in brief|in short|the details|the facts|note|editor['’]s note|editors['’] note|correction|clarification|disclaimer|analysis|comment|reaction|timeline|location|date|who|what|when|where|why|how|q|a|question|answer",
  'frage|antwort|pregunta|respuesta|question|réponse|domanda|risposta|hintergrund|quelle|quellen|zitat|details|im detail|kontext|einordnung|zusammenfassung|das wichtigste in kürze|worum es geht|darum geht es|reaktion|reaktionen|korrektur|anmerkung der redaktion|hinweis|nachtrag|contexte|source|sources|citation|détails|en bref|à retenir|rappel|les faits|précision|note de la rédaction|contexto|fuente|fuentes|cita|detalles|antecedentes|en resumen|claves|nota del editor|nota de la redacción|corrección|contesto|fonte|fonti|citazione|dettagli|in breve|nota|fundo|bron|bronnen|achtergrond|citaat|källa|bakgrund|kilde|bakgrunn|baggrund',
  'источник|источники|подробности|детали|цитата|дословно|прямая речь|предыстория|контекст|напомним|справка|что предшествовало|что известно|обновлено|джерело|деталі|дослівно|пряма мова|передісторія|нагадаємо|контекст|що передувало|źródło|szczegóły|cytat|kontekst|tło',
].join('|')
const LABEL = new RegExp(
  String.raw`^(?:[*_]{0,2})(?:${LABELS})(?:\s*(?:[*_]{1,2}))?\s*[:：](?:[*_]{0,2})(?:\s+|$|(?=["“«„]))`,
  'iu',
)
const QUOTE_FROM =
  /^(?:[*_]{0,2})(?:(?:direct )?quotes?|zitat|citation|cita|citazione|цитата|слова|цитата|cytat) (?:from|of|by|von|de|di|от|z) ([^:\n]{2,90}?)\s*[:：](?:[*_]{0,2})\s*/iu
const SOURCE =
  /^(?:[*_]{0,2})(?:sources?|quellen?|fuentes?|fonti?|fontes?|bron(?:nen)?|källa|kilde|источники?|джерел[ао]|źródł[oa])(?:[*_]{0,2})\s*[:：](?:[*_]{0,2})\s*/iu

export interface Label {
  /** Length of the label with its colon and the space after it. */
  readonly length: number
  readonly kind: 'quote' | 'source' | 'other'
  /** Whom a quotation label names: "Shaw" of "Quote from Shaw:". */
  readonly speaker: string | null
}

const QUOTE =
  /^(?:[*_]{0,2})(?:(?:direct )?quotes?|literally|verbatim|zitat|citation|cita|citazione|цитата|дословно|прямая речь|дослівно|пряма мова|cytat)\b/iu

/** The label with which a trimmed unit begins, or null. */
export function labelOf(text: string): Label | null {
  const from = QUOTE_FROM.exec(text)
  if (from !== null) return { length: from[0].length, kind: 'quote', speaker: from[1] ?? null }
  const source = SOURCE.exec(text)
  if (source !== null) return { length: source[0].length, kind: 'source', speaker: null }
  const label = LABEL.exec(text)
  if (label !== null)
    return {
      length: label[0].length,
      kind: QUOTE.test(text) || /^(?:цитата|дословно|прямая речь|дослівно|пряма мова)/iu.test(text) ? 'quote' : 'other',
      speaker: null,
    }
  return null
}

/** A short line that ends in a colon and announces what follows ("What is known so far:"). */
export function isLeadIn(text: string): boolean {
  return /[:：]$/.test(text) && text.length <= 40 && text.split(/\s+/).length <= 5
}
