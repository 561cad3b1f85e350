/** Bars of a page in one line: buttons to share ("Facebook Twitter Print"), languages to choose from ("Deutsch English"), an account ("Log in Subscribe"). */

/** Networks and actions of a bar; each also stands alone on many pages. */
const BUTTONS =
  /^(?:facebook|twitter|x|whatsapp|telegram|instagram|linkedin|linked in|reddit|pinterest|youtube|messenger|facebook messenger|flipboard|viber|tiktok|threads|mastodon|bluesky|rss|tumblr|sms|google news|share(?: (?:this|on|via))?|tweet|post|like|pin(?: it)?|print|e-?mail|copy(?: (?:link|url))?|save|bookmark|comments?|add comment|close|listen|gift(?: (?:this )?article)?|teilen|drucken|merken|kommentare?|partager|imprimer|commentaires?|enregistrer|compartir|imprimir|comentarios?|guardar|condividi|stampa|commenti|dela|skriv ut|del|delen|поделиться|распечатать|комментарии|udostępnij|drukuj|komentarze)$/iu
/** Buttons of the reader's account, after which a page asks for one. */
const ACCOUNT =
  /^(?:log ?in|log ?on|sign ?in|register|my account|account|menu|search|anmelden|einloggen|menü|suche|se connecter|connexion|iniciar sesión|acceder|accedi|logga in|logg inn|log ind|inloggen|войти|увійти|zaloguj)(?=\s)[\s|•·/]+/iu
/** Languages by the names they give themselves, and the codes of menus. */
const LANGUAGES =
  /^(?:english|deutsch|français|español|castellano|italiano|português|русский|українська|беларуская|polski|čeština|slovenčina|magyar|română|български|ελληνικά|türkçe|svenska|norsk|dansk|suomi|íslenska|nederlands|català|euskara|galego|hrvatski|srpski|српски|bosanski|shqip|македонски|slovenščina|eesti|latviešu|lietuvių|қазақша|ქართული|հայերեն|azərbaycanca|o['ʻ’‘]zbek|עברית|العربية|عربي|فارسی|اردو|हिन्दी|हिंदी|বাংলা|தமிழ்|తెలుగు|中文|简体中文|繁體中文|日本語|한국어|ไทย|tiếng việt|bahasa indonesia|bahasa melayu|filipino|kiswahili|afrikaans|рус|укр|eng|rus|ukr)$/iu
const CODES = /^(?:EN|DE|FR|ES|IT|PT|RU|UA|UK|PL|CZ|TR|SV|NO|FI|NL|AR|ZH|JA|KO)$/u
/** What stands between entries, and pictures and counts beside them. */
const BETWEEN = /[\s|•·/,()[\]\p{Extended_Pictographic}\u{FE0F}\u{200D}]+/u
const COUNT = /^\d[\d.,]{0,6}[KkMm]?$/
const LONGEST = 160
const MOST_WORDS_IN_ENTRY = 3

/** Whether a line is nothing but a bar; `asks` tells whether words ask the reader for something ("Subscribe for 1 €"). */
export function isBar(line: string, asks: (words: string) => boolean): boolean {
  if (line.length > LONGEST) return false
  const words = line.split(BETWEEN).filter((word) => word !== '')
  if (words.length < 2) return false
  return (
    [LANGUAGES, CODES].some((names) => isRowOf(names, words, false)) ||
    isRowOf(BUTTONS, words, true) ||
    isAccount(line, asks)
  )
}

/** Two entries or more, one after another, and nothing else; `loose`: counts and letters that draw a sign ("f", "X") may stand beside them. */
function isRowOf(entry: RegExp, words: readonly string[], loose: boolean): boolean {
  let entries = 0
  for (let at = 0; at < words.length;) {
    const length = entryAt(entry, words, at)
    const word = words[at] ?? ''
    if (length > 0) entries += 1
    else if (!loose || !(COUNT.test(word) || /^\p{L}$/u.test(word))) return false
    at += Math.max(1, length)
  }
  return entries >= 2
}

function entryAt(entry: RegExp, words: readonly string[], at: number): number {
  for (let length = Math.min(MOST_WORDS_IN_ENTRY, words.length - at); length > 0; length -= 1)
    if (entry.test(words.slice(at, at + length).join(' '))) return length
  return 0
}

function isAccount(line: string, asks: (words: string) => boolean): boolean {
  const first = ACCOUNT.exec(line)?.[0].length ?? 0
  return first > 0 && asks(line.slice(first))
}
