/** Names of authors as pages write them: "By Ines Calder and Jon Vik", "Von: ...", with addresses, roles and times around them. */
import { isAgencyCredit } from '../../core/article/agencies.js'

const BY =
  /^(?:\s*(?:written\s+by|posted\s+by|published\s+by|reported\s+by|story\s+by|view all posts by|all posts by|by|(?:alle )?(?:artikel|beitr[äa]ge?|texte?) von|zeige alle beiträge von|(?:geschrieben|verfasst|veröffentlicht|erstellt|gepostet) von|von|publié par|écrit par|publicado por|escrito por|pubblicato da|scritto da|door|par|por|de la redacci[óo]n de|di|da|av|autore?n?(?:in)?s?|authors?|auteurs?|text|texte|redacci[óo]n|redaktion|autorin)\b\s*[:|-]?|\s*@)\s*/iu

const SPLIT =
  /\s*(?:;|\||\/|·|•|,(?!\s*(?:jr|sr|dr|ph\.?d|md)\b)|\s&\s|\s(?:and|und|et|y|e|og|och|en|mit|with|avec|con)\s)\s*/iu

const NOISE = [
  /https?:\/\/\S+/gi,
  /\S+@\S+\.\S+/g,
  /\s*[([].*?[)\]]/g,
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*$/g,
  /\b(?:updated|published|veröffentlicht|aktualisiert|am|on)\b.*\d.*$/gi,
  /\s+(?:in|for|für|aus|from)\s+[A-ZÄÖÜ].*$/g,
  // A moment behind the name: "- January 10", "3:51 pm", "vor 5 Stunden".
  /\s+[-–—|»]\s.*\d.*$/gu,
  /\s*(?:(?:\b|(?<=\p{L}))vor\s+\d+|\d+\s+(?:hours?|days?|minutes?)\s+ago|\d{1,2}:\d{2}).*$/giu,
  /\s+(?:am|on|»)\s*$/giu,
  /\s+(?:\d+|ein|keine?|one|no)\s+(?:kommentare?|comments?)\b.*$/giu,
]

const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 60 &&
  /\p{L}/u.test(name) &&
  !/\d{3,}|[<>{}=©]|\bcopyright\b|\brights reserved\b|\.(?:com|de|org|net)\b|^(?:admin|administrator|unknown|null|undefined|guest|author|follow|shares?|more|mehr|view my complete profile|mein profil vollständig anzeigen|afficher mon profil complet|ver todo mi perfil|visualizza il mio profilo completo|ver o meu perfil completo|mijn volledige profiel tonen)$/iu.test(
    name,
  ) &&
  name.split(/\s+/).length <= 6

/** The names in one byline, in order, each once. Empty when it holds none. */
export function namesIn(byline: string): readonly string[] {
  let rest = byline.replace(/[\s\u00a0]+/gu, ' ').trim()
  for (let i = 0; i < 2; i++) rest = rest.replace(BY, '')
  for (const noise of NOISE) rest = rest.replace(noise, ' ')
  const names = rest
    .split(SPLIT)
    .map((name) =>
      name
        .replace(BY, '')
        .replace(/^[\s.,:–—-]+|[\s,:–—-]+$/gu, '')
        .trim(),
    )
    .filter(isName)
  // "Claire Dubreuil avec AFP": whose material a writer used did not write.
  const people = names.filter((name) => !isAgencyCredit(name))
  return [...new Set(people.length === 0 ? names : people)]
}
