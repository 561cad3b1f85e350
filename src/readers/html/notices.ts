/** Lines that speak of the page or of other articles and not of the story, in the languages of large news markets. */
import { isAgencyCredit } from '../../core/article/agencies.js'
import { labelOf } from '../../core/article/blocks/labels.js'
import type { Line } from './blocks.js'

/** "Read more: ...", "Lesen Sie auch ...", "Le puede interesar ...": what follows is another article. */
const ELSEWHERE =
  /^[\s»›>+▶►→*•(["„“-]*(?:read (?:more|next|also|on)\b|also read\b|more (?:on|from|about|news|stories)\b|see (?:also|more)\b|(?:related|recommended)(?: (?:articles?|stories|news|content|posts?|topics?|links?|reading|coverage|video))?\s*(?::|$)|further (?:reading|information)\s*(?::|$)|(?:you )?(?:may|might) also (?:like|be interested)|don['’]t miss\b|watch(?: now| also)?:|listen:|(?:lesen|sehen|schauen) sie (?:auch|dazu|hier)|auch (?:lesen|interessant|spannend)\s*:|lies auch|lesetipp|mehr (?:zum thema|dazu|infos|informationen|lesen|artikel|nachrichten|aus)\b|weitere (?:infos|informationen|artikel|beiträge|themen|nachrichten|meldungen|links)\b.{0,40}(?::|$)|weiterlesen\b|zum (?:weiterlesen|thema)\s*:?$|schon gelesen\b|siehe auch\b|passend dazu|das (?:könnte|thema könnte|wird) (?:sie|dich|ihnen|dir)? ?(?:auch )?(?:interessieren|gefallen)|(?:diese|folgende) (?:artikel|beiträge)\b.{0,30}:$|lire (?:aussi|également|la suite)|à lire (?:aussi|également)|(?:à )?voir aussi|sur le même (?:sujet|thème)|(?:le|te) (?:puede|podría) interesar|(?:lea|lee|vea|mire|mira|leer|ver) (?:también|además|más)\b|más (?:información|noticias|sobre)\b.{0,30}(?::|$)|también (?:lea|puede leer|te puede interesar)|noticias? relacionadas?|(?:leia|veja|saiba|confira|ler|ver) (?:também|mais)\b|leggi anche|vedi anche|potrebbe interessarti|per approfondire|lees (?:ook|meer|verder)|zie ook|meer over\b|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|(?:czytaj|przeczytaj|zobacz) (?:także|też|więcej|również)|więcej\]?$|читайте также|смотрите также|по теме\s*:|читати також|devamını oku|ayrıca (?:bkz|okuyun)|こちらも|関連記事|相关(?:阅读|新闻|文章|链接)|延伸阅读|관련\s?기사|اقرأ أيضا|इसे भी पढ़ें|यह भी पढ़ें)/iu

/** "Sign up for our newsletter", "Kommentar schreiben": what a page asks of its readers. */
const ASKS =
  /^[\s»›>+*•-]*(?:(?:sign|signing) up (?:for|to)\b|subscribe\b|(?:get|never miss|receive) (?:the |our |all )?(?:latest|daily|weekly|best|top)\b|follow (?:us|me|@|\S+ on (?:twitter|facebook|instagram))|like us on|join (?:our|the conversation|us)\b|share (?:this|on|with|the)\b|(?:leave|post|write|add) a (?:comment|reply)|comments? (?:are closed|\(\d+\))|\d+ comments?$|(?:we )?respect your privacy|support (?:us|our)\b|donate\b|download (?:our|the) app|for (?:the latest|more) (?:news|stories|updates)\b.{0,80}(?:download|subscribe|follow|visit|click)|click here\b|(?:this|the) (?:post|article|story) (?:first )?appeared\b|if you (?:enjoyed|liked) (?:this|reading)|all rights reserved|advertisement\b|sponsored\b|newsletter\b.{0,60}$|jetzt (?:abonnieren|anmelden|registrieren|newsletter)|(?:zum |unseren? )?newsletter (?:abonnieren|anmelden|bestellen)|(?:folgen|folge|abonnieren) sie? uns|(?:folge|folgt) uns|kommentar(?:e)? (?:schreiben|hinterlassen|verfassen|insgesamt|\(\d+\))|kommentare?\s*:?\s*\d*$|(?:artikel |beitrag |seite )?(?:teilen|drucken|versenden|empfehlen|merken)(?: auf| mit)?\b.{0,30}$|anzeige\s*:?$|werbung\s*:?$|wir respektieren (?:ihre|deine) privatsphäre|aufrufe\s*:?\s*\d*|nach oben$|zurück (?:zur|nach|zum)\b.{0,40}$|lade weitere|mehr laden|suscr[ií]b(?:ete|ase)|síguenos|compart(?:e|ir|ilhe|ilhar)\b.{0,40}$|comenta(?:r|rios)?\s*:?\s*\d*$|publicidad(?:e)?$|inscreva-se|siga-nos|abonne(?:z-vous|ment)|suivez-nous|partage[rz]?\b.{0,40}$|commentaires?\s*:?\s*\d*$|publicité$|permalien|iscriviti|seguici|condividi\b.{0,40}$|pubblicità$|abonneer|volg ons|delen\b.{0,20}$|reageer|advertentie$|dela\b.{0,20}$|reklama?$|annons$|udostępnij|obserwuj nas|подпис(?:аться|ывайтесь)|поделиться|реклама$|分享|广告|広告|シェア|공유|광고)/iu

/** The story told in one line is longer than any notice. */
const LONGEST_NOTICE = 260

/** What a page says of its links, its writer, its comments or its next issue, wherever in the line it says it. */
const OF_THE_PAGE =
  /we (?:may )?(?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission|affiliate[- ]links?\b|kennzeichnen wir mit einem sternchen|mit (?:einem )?(?:\* |sternchen |\(\*\) )?gekennzeichnete[nr]? links?\b|view all posts by\b|(?:zeige )?alle beiträge von\b|voir tous les articles de\b|ver todas las entradas de\b|(?:to|um).{0,80}(?:comment|kommentieren)\b.{0,60}(?:logged in|eingeloggt|angemeldet)|(?:log|sign) in to (?:post a )?comment|(?:tell us|let us know|verrat\S*|schreib\S*|sag\S*).{0,40}in (?:the comments|den kommentaren)|(?:our|unser\S*|nuestro|nosso|notre) (?:youtube|whatsapp|telegram|canal|channel|kanal)\b|wesprzyj nas\b|(?:unterstützen|unterstütze|unterstützt) (?:sie )?uns mit (?:einer|deiner|ihrer) spende|suggested citation\b|(?:lesen|finden) sie (?:mehr )?in (?:unserer|der) (?:\S+ ){0,2}\S*(?:ausgabe|heft)\b|in (?:our|the) \S+ issue,? (?:on sale|available|out) now/iu
const LONGEST_OF_THE_PAGE = 450

/** Ends in a link to the rest: the beginning of another article. */
const CUT_SHORT =
  /(?:weiterlesen|mehr lesen|read more|continue reading|lire la suite|leer más|seguir leyendo|ler mais|continua a leggere|lees (?:meer|verder)|läs mer|czytaj (?:dalej|więcej)|читать далее)[\s.…»›>→]{0,4}$/iu

/** "Home > News > World": the way to the page. */
const WAY = /^\s*[>»›]?\s*(?:[^>«»‹›.!?]{1,40}[>»›]\s*){2,}[^«‹]*$/u
/** "Annual report, PDF, 38 KB". */
const DOWNLOAD = /\b(?:pdf|docx?|xlsx?|zip)\b[\s,|()–-]*\d+(?:[.,]\d+)?\s*[km]b\b/iu

const CREDIT =
  /^(?:fotos?|photos?|bild(?:er|quelle|nachweis)?|image(?: credit)?|picture|grafik|quellen?|source|fuente|fonte|foto's|crédito?s?|credits?|©|\(c\)|copyright)\s*[:©(/|].{0,80}$/iu
const DATE_LINE =
  /^(?:[\p{L}.,]+:?\s+){0,4}\d{1,4}[./\s-]+(?:\p{L}+|\d{1,2})[./\s,-]+\d{2,4}(?:[\s,|–-]+(?:\p{L}+\s+)?\d{1,2}[:.h]\d{2}.{0,20})?$/u
const CLOCK_LINE = /^\d{1,2}[:.]\d{2}(?:\s*(?:[ap]\.?m\.?|uhr|h))?$/iu

/** "Source: AFP/gs": the agency whose words these are, which is more than whose picture. */
function creditsAgency(text: string): boolean {
  const label = labelOf(text)
  return label?.kind === 'source' && isAgencyCredit(text.slice(label.length))
}

/** Nothing but links to elsewhere. A heading may be a link to itself. */
const isLinkOnly = (line: Line): boolean => line.linked > 0.9 && line.text.length < 250

/** A day alone in its line. */
export const isDay = (text: string): boolean => text.length < 60 && DATE_LINE.test(text)

/** True for a line that is no part of the story. */
export function isNotice(line: Line): boolean {
  const { text, kind } = line
  if (kind === 'caption') return false
  if (isLinkOnly(line) || isDay(text) || CLOCK_LINE.test(text)) return true
  if (text.length < 90 && CREDIT.test(text)) return !creditsAgency(text)
  if (text.length < LONGEST_OF_THE_PAGE && OF_THE_PAGE.test(text)) return true
  if (text.length < LONGEST_NOTICE && (WAY.test(text) || DOWNLOAD.test(text))) return true
  if (text.length < LONGEST_OF_THE_PAGE && line.linked > 0 && CUT_SHORT.test(text)) return true
  return text.length < LONGEST_NOTICE && (ELSEWHERE.test(text) || ASKS.test(text))
}

/** "Jane Roe is our reporter in Orrin.": who wrote it, told at the end. `authors`: names from the page's own data. */
export function isAboutAuthor(line: Line, authors: readonly string[]): boolean {
  const { text } = line
  if (text.length > LONGEST_ABOUT_AUTHOR) return false
  return authors.some(
    (author) =>
      author.includes(' ') &&
      text.startsWith(author) &&
      /^(?:,| (?:is|was|has|writes|covers|works|reports|ist|war|arbeitet|schreibt|berichtet|est|travaille|es|trabaja|é|è|jest|är|er)\s)/iu.test(
        text.slice(author.length),
      ),
  )
}
const LONGEST_ABOUT_AUTHOR = 600
