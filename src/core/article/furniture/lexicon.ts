import { isBar } from './bars.js'
import { isMenu } from './menus.js'

/**
 * Words of page furniture: what news pages carry around an article. Patterns are tried on one line or paragraph, trimmed, glyphs folded.
 *
 * `WHOLE`: the line is nothing else. `OPENING`: the line begins so and is short. `ANYWHERE`: a mark of furniture in a short paragraph.
 */

const whole = (alternatives: string): RegExp => new RegExp(String.raw`^(?:${alternatives})[\s:.…!»>→-]*$`, 'iu')

/** Navigation, buttons and marks of the page. */
const CONTROLS = [
  'skip to (?:main )?(?:content|navigation|footer|search)|skip (?:links|navigation|ad|advert)|(?:skip|jump) (?:past|over|to(?: the)? end of) (?:the |this )?(?:[\\p{L}-]+ )?(?:newsletter|promotion|advert(?:isement)?|ads?|gallery|slideshow|carousel|video|podcast|player|playlist|related .{3,20}|most .{3,20}|comments)(?: (?:promotion|sign-?up|form|player|carousel|section))?|jump to (?:content|navigation)|(?:open |close |main |toggle )?(?:menu|navigation|nav)|search|home(?:page)?|all sections|sections|logo|(?:log|sign) ?in(?: ?(?:\\/|\\||or) ?(?:register|sign ?up|join|subscribe|create (?:an )?account))?|(?:register|subscribe|sign ?up|join) ?(?:\\/|\\||or) ?(?:log|sign) ?in|log ?out|sign ?up|register|subscribe(?: now| here| today)?|my account|account|e-?(?:edition|paper)|what.s on|family notices|notices|obituaries|puzzles|crosswords?|planning|public notices|more menu|live reporting|live updates|manage (?:options|choices|cookies|preferences)|(?:reject|accept|allow|decline|refuse)(?: all)?(?: cookies)?|cookie (?:settings|policy|preferences|notice)|(?:for )?immediate release|for immediate release|(?:press|news|media) release|embargoed .{0,60}|view (?:this |in |in your )?(?:e-?mail )?(?:in (?:your )?)?browser|we value your privacy|your privacy(?: choices)?|do not sell .{0,40}|end|close(?: panel| menu)?|back(?: to (?:top|home|article))?|go back|top|next(?: article| story| page| up)?|previous(?: article| story)?|prev',
  'share(?: (?:this|on|via|with).{0,40}| article| story| options)?|tweet|post|like|pin(?: it)?|print(?: (?:this )?(?:article|page|story))?|e-?mail(?: this)?|copy(?: link| url)?|link copied!?|save(?: (?:for later|article|story))?|bookmark|comments?(?: \\(?\\d+\\)?)?|\\d+ (?:comments?|shares?|views?|likes?)|leave a (?:comment|reply)|view comments|show (?:all|more|less)|load more|see (?:all|more)|view (?:all|more|gallery|image|original|full .{0,20})|more|expand|listen(?: to (?:this )?(?:article|story))?(?: \\d+ min\\w*)?|play|pause|mute|play video|watch(?: video| live)?|open (?:image|extended) .{0,40}|fullscreen|gallery|photo gallery|photos?|images?|videos?|audio|podcasts?|\\d+ ?\\/ ?\\d+|\\d+ of \\d+|image \\d+ of \\d+|facebook|twitter|x|whatsapp|telegram|instagram|linkedin|reddit|pinterest|youtube|messenger|flipboard|viber|tiktok|threads|mastodon|bluesky|rss|(?:facebook|twitter|whatsapp|telegram|linkedin|e-?mail|reddit|print|copy link|x|share|,|\\||\\s|\\/|·)+',
  "source(?: link| article)?|original (?:article|source)|(?:read|view) (?:the )?original(?: article)?|via|text size|font size|a a a|a-|a\\+|translate|language|english|dark mode|settings|notifications?|loading|please wait|error|scroll (?:down|up)?(?: to continue)?|scroll|live|breaking(?: news)?|exclusive|premium|subscribers? only|free|new|updated?|developing|opinion|analysis|explainer|fact check|advertorial|editor'?s'? picks?",
  '\\d+ ?-?min(?:ute)?s?\\.? (?:read|to read|listen)|reading time.{0,20}|lesezeit.{0,20}|lesedauer.{0,20}|\\d+ minutes? de lecture|temps de lecture.{0,20}|tiempo de lectura.{0,20}|\\d+ min(?:utos)? de lectura|tempo di lettura.{0,20}|leestijd.{0,20}|время чтения.{0,20}',
  'this (?:article|story|content|post|page) is (?:more than |over |at least |now )?(?:an?|one|two|three|\\d+) (?:days?|weeks?|months?|years?) old(?: and .{0,60})?|dieser (?:artikel|beitrag|text) ist (?:mehr als|über|älter als) .{2,20}|cet article (?:date de|a) plus d.{1,20}|este artículo tiene más de .{1,20}|questo articolo ha più di .{1,20}|(?:free|our) (?:daily |weekly |monthly |morning |evening )?newsletters?|(?:daily|weekly|morning) newsletter|(?:after|before) newsletter (?:promotion|sign-?up)|(?:view|open|see) (?:image|photo|picture) in (?:full ?screen|gallery)|remote (?:video|audio|image) url|see more on|thanks for sharing|copy permalink|rss feeds?|about us|contact us|sign me up|follow us|text size\\b.{0,40}|scroll down (?:to|for) .{2,80}|(?:newest|oldest|best rated|worst rated|most liked|top rated|\\s|,|\\||\\/)+|add (?:your|a) comment|post (?:a|your) comment|write a comment|(?:share or )?comment on this article.{0,200}|video ad feedback|end of (?:list|article|story)|list (?:of )?\\d+(?: of \\d+)? ?(?:items?)?|why you can trust .{2,40}|enditem|watch tv|live tv|watch now|submit photos.{0,20}|terms & conditions|terms of (?:use|service)|accessibility(?: help)?|your account|print subscriptions|search jobs|reuse this content|show more .{2,30} sections|navigation menu|my news|breaking news alerts?',
  "neueste zuerst|älteste zuerst|e-?mail-?adresse|jetzt anmelden|s'inscrire|je m'inscris|la lettre (?:du matin|du soir|quotidienne)|connectez-vous pour commenter|suscribirme|boletín|iscriviti",
  'pressemitteilung|zum inhalt(?: springen)?|zur navigation|menü|suche|startseite|anmelden|abmelden|teilen|drucken|merken|kommentare?(?: \\(?\\d+\\)?)?|nach oben|weiter(?:lesen)?|zurück|schließen|vorlesen|artikel (?:anhören|merken|teilen|drucken|verschenken)|bildergalerie|fotostrecke|video abspielen',
  "communiqué(?: de presse)?|article réservé aux abonnés|aller au contenu|accueil|recherche|rechercher|se connecter|connexion|s'abonner|abonnez-vous|partager|imprimer|commentaires?|réagir|lire plus tard|écouter|fermer|haut de page|suivant|précédent",
  'nota de prensa|comunicado(?: de prensa)?|ir al contenido|saltar al contenido|inicio|portada|menú|buscar|iniciar sesión|suscríbete|suscribirse|compartir|imprimir|comentarios?|guardar|escuchar|cerrar|siguiente|anterior|ver más',
  'vai al contenuto|cerca|accedi|abbonati|condividi|stampa|commenti?|chiudi|compartilhar|compartilhe|pesquisar|entrar|assine|comentários|ouvir|imprimir|delen|zoeken|inloggen|dela|sök|logga in|skriv ut',
  'перейти к содержанию|меню|поиск|главная|войти|вход|регистрация|подписаться|поделиться|распечатать|комментарии|комментировать|наверх|далее|назад|закрыть|слушать|udostępnij|szukaj|zaloguj|drukuj|komentarze',
]

/** Section names that stand alone above an article. */
const SECTIONS =
  'news|latest|world|world news|international|national|nation|local|local news|regional|politics|uk politics|us politics|business|economy|markets?|money|finance|companies|tech(?:nology)?|science|science & tech|health|coronavirus|covid-19|' +
  'culture|arts?|arts & culture|books|music|film|movies|tv|tv & radio|entertainment|celebrity|showbiz|lifestyle|life|life & style|style|fashion|food|travel|sports?|football|soccer|cricket|tennis|rugby|golf|formula 1|f1|basketball|baseball|motorsport|olympics|' +
  'opinion|comment|editorials?|columns|columnists|letters|features?|in depth|long reads?|magazine|weekend|education|environment|climate|energy|weather|crime|courts?|law|defen[cs]e|security|military|war in ukraine|ukraine|russia-ukraine war|middle east|europe|asia|asia pacific|africa|americas|latin america|australia|us|usa|us news|u\\.s\\.|uk|uk news|china|india|property|real estate|cars|motoring|auto|jobs|obituaries|photos|pictures|video|podcasts?|newsletters?|investigations|special reports?|religion|family|society|' +
  'politik|wirtschaft|ausland|inland|panorama|sport|kultur|wissen|wissenschaft|gesellschaft|meinung|regional|lokales|digital|reise|gesundheit|netzwelt|feuilleton|unterhaltung|schlagzeilen|welt|' +
  'politique|économie|société|culture|monde|international|sports?|sciences?|santé|planète|faits divers|idées|opinions?|tribune|' +
  'política|economía|sociedad|cultura|mundo|internacional|nacional|deportes?|ciencia|salud|opinión|tecnología|sucesos|españa|' +
  'politica|economia|cronaca|esteri|interni|cultura|spettacoli|salute|scienza|tecnologia|mondo|politiek|economie|buitenland|binnenland|' +
  'политика|экономика|общество|мир|культура|спорт|происшествия|наука|технологии|в мире|новости|армия'

/** What stands in menus beside the names of sections. */
const MENU =
  'home|menu|main|search|photo|more|video|videos|interviews|showbiz|femail|royals|money|games|puzzles|shop|shopping|sounds|iplayer|newsletters|donate|subscribe|telegram|youtube|whatsapp|login|log in|sign in|register|contact|about|about us|climate crisis|diaspora|trending|live|live tv|radio|watch|listen|gulf|uae|india|pakistan|bangladesh|nepal|russia|israel-gaza war|us & canada|uk politics|in pictures|e-?paper|horoscopes?|real estate|accueil|direct|régions|startseite|mediathek|live-?ticker|audio|portada|inicio'

/** Headings of lists of other articles; what follows them up to the next prose is furniture too. */
const RELATED = [
  "related(?: (?:articles?|stor(?:y|ies)|topics?|news|content|links?|coverage|posts?|reading|internet links|video))?|more (?:on|from|about|in) .{1,60}|more (?:stories|news|like this|articles|coverage|headlines)|read more [a-z ]{1,25}|(?:media|press)(?: relations)? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))|contacts?|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|recommended(?: (?:for you|stories|articles|reading))?|most (?:read|popular|viewed|shared|commented)(?: .{0,20})?|trending(?: (?:now|stories|topics|news))?|top (?:stories|news|headlines)|latest (?:news|stories|headlines|updates|from .{1,30}|on .{1,40})|popular(?: .{0,20})?|in other news|don't miss(?: out)?|must[- ]reads?|what to read next|read next|up next|also (?:in|on) .{1,30}|elsewhere on .{1,30}|from (?:our|the) (?:partners|archives?|web)|around the web|promoted (?:stories|links|content)|paid partner content|sponsored (?:links|stories|content)|editor'?s'? (?:picks?|choice)|our picks|keep reading|further reading|read also|recommended stories|visual stories|suggested topics|read more(?: (?:on|from|about) .{1,60})?|see also|also read|topics?(?: in this (?:story|article))?|explore more|discover more(?: .{1,40})?|stories for you|other (?:stories|news|articles)|watch more|more videos|have your say|about the authors?",
  'pressekontakt|kontakt|mehr (?:zum thema|aus .{1,30}|von .{1,30}|zu .{1,40}|artikel|nachrichten|news)|lesen sie auch|auch interessant|das könnte sie (?:auch )?interessieren|meistgelesen(?:e artikel)?|weitere (?:artikel|themen|nachrichten|meldungen|links)|themen|zum thema|verwandte (?:themen|artikel)|empfehlungen?(?: der redaktion)?|aktuelle nachrichten|neueste (?:artikel|nachrichten)|top-themen|links zum thema|newsticker',
  "contacts? presse|à lire (?:aussi|également|sur .{1,30})|lire aussi|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|recommandés)|les plus lus|dernières (?:actualités|infos|nouvelles)|dans la même rubrique|plus d'(?:articles|infos|actualités)|nos sélections?|à découvrir|thèmes associés",
  'contacto(?: de prensa)?|lea? también|te puede interesar|también te puede interesar|lo más (?:leído|visto)|más (?:información|noticias|leídas|sobre .{1,40}|de .{1,30}|en .{1,30})|noticias relacionadas|artículos relacionados|relacionad[oa]s|archivado en|temas(?: relacionados)?|últimas noticias|le puede interesar|ver también|mira también',
  'leggi anche|ti potrebbe interessare(?: anche)?|potrebbe interessarti(?: anche)?|articoli correlati|i più letti|ultime notizie|altre notizie|leia (?:também|mais)|veja também|saiba mais|notícias relacionadas|mais lidas|últimas notícias|lees ook|lees meer|meest gelezen|gerelateerd.{0,20}|läs också|läs mer|mest läst|relaterat|les også|læs også|mest lest|mest læste',
  'читайте также|смотрите также|материалы по теме|по теме|другие новости|новости по теме|главные новости|последние новости|популярное|рекомендуем|также читайте|ещё по теме|читайте також|за темою|останні новини|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|najczęściej czytane|polecane|najnowsze|powiązane.{0,20}|přečtěte si (?:také|i)|související.{0,20}|λ?διαβάστε (?:επίσης|ακόμη)',
]

const ADVERTS =
  'advertisements?|advertising|advertise?ment ?[-–—·•|] ?.{0,60}|-? ?advertisement ?-?|adverts?|ads?|ad feedback|sponsored(?: (?:by .{1,40}|content|message))?|promoted|promotion|paid (?:post|content|partnership)|partner content|(?:story|article|content|report) continues (?:below|after).{0,60}|(?:continue|continues) (?:reading )?(?:below|after (?:the )?(?:advert\\w*|ad|promotion))|continue reading(?: (?:below|the main story))?|remove ads?|report (?:this )?ad|why (?:am i seeing )?this ad.{0,3}|learn more|shop now|' +
  'anzeige|werbung|- ?anzeige ?-|advertorial|publicité|pub|annonce|la suite après (?:cette|la) publicité|contenu sponsorisé|publicidad|anuncio|contenido patrocinado|pubblicità|annuncio|continua (?:a leggere )?dopo la pubblicità|publicidade|continua depois da publicidade|advertentie|annons|reklame|annonse|mainos|реклама|на правах рекламы|реклама на .{1,30}|партнерский материал|reklama|artykuł sponsorowany|reklám|διαφήμιση|reklam|iklan|広告|广告|廣告'

/** What wires write over a report for their editors: "BC-EU--Harbor Collapse,3rd Ld-Writethru", "Eds: Updates with quotes." */
const SLUG =
  /^(?:(?:BC|AM|PM|AP)-)?(?:[A-Z][A-Za-z]{1,12}-)*[A-Z][A-Za-z]{1,12}--\p{Lu}[^.!?]{1,60}$|^(?:BC|AM|PM)-\p{Lu}\S*(?:[- ,]\S+){0,6}$|^.{3,60},\s?(?:\d(?:st|nd|rd|th)\s(?:Ld|Lead|Add)|Ld|Writethru)(?:[-, ]\S+){0,3}$|^(?:Eds|Editors)\s?: .{5,200}$/u

/** Lines that are nothing but furniture. */
const WHOLE: readonly RegExp[] = [...CONTROLS.map(whole), whole(SECTIONS), whole(ADVERTS), SLUG]

const SECTION = whole(SECTIONS)
const IN_MENU = whole(`${SECTIONS}|${MENU}`)

/** Whether a name is that of a section of a paper ("World", "US news"), not of the paper. */
export const isSectionName = (name: string): boolean => SECTION.test(name)
const isMenuEntry = (name: string): boolean => IN_MENU.test(name)

/** Headings of lists of other articles. */
const RELATED_HEADING: readonly RegExp[] = RELATED.map(whole)

/** "Read more: Three die in storm": a label that makes its own line a link. */
const LINK_LABEL = new RegExp(
  String.raw`^[\s>»*•-]*(?:${[
    "read(?: more| also| next| full story| the full story)?|also read|more|see(?: also| more)?|related(?: \\w+)?|watch(?: live| video| now| more| below)?|video|photos?|in pictures|pictures|gallery|listen|podcast|live(?: updates| blog)?|explainer|explained|opinion|analysis|don't miss|must[- ]read|recommended|trending|up next|next|click here|tap here|learn more|find out more|play|download",
    'lesen sie (?:auch|mehr|hier)|mehr(?: zum thema)?|auch interessant|video|fotostrecke|zum thema|siehe auch|à lire(?: aussi)?|lire aussi|lire|voir aussi|en images|vidéo|lea también|lee también|te puede interesar|más información|video|vídeo|ver también|mira también|leggi anche|leggi|guarda|leia (?:também|mais)|veja também|lees ook|läs också|läs mer|les også|læs også',
    'читайте также|также читайте|читать также|смотрите также|по теме|видео|фото|читайте також|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również|więcej)',
  ].join('|')})\s*(?:[:|»>→]|[-–—]\s|\n)`,
  'iu',
)

/** "video, photoSpecial report": names of media glued to the headline of another article. */
const GLUED_MEDIA =
  /^(?:(?:[Vv]ideo|[Pp]hotos?|[Ii]nfographics?|[Aa]udio|[Ll]ive|[Uu]pdated?|[Ee]xclusive|[Вв]идео|[Фф]ото|[Іі]нфографіка|[Вв]ідео),?\s*)+(?=\p{Lu}\p{Ll})(?<=\p{Ll})/u

/** Imperatives and notices that open a short furniture paragraph. */
const OPENINGS = [
  '(?:for|to get) (?:all |more |the )*(?:(?:latest|breaking|live|daily|local|top) )?(?:news|updates|stories|alerts|headlines)[^.!?]{0,40}, (?:please )?(?:follow|download|subscribe|join|click|visit|like|install|sign)',
  '(?:like|liked|enjoy|enjoyed|enjoying|love|loved) (?:this|our|what you) (?:post|article|story|piece|column|newsletter|report|site|content|reporting|journalism|work|read|are reading|see)\\?',
  'join (?:more than |over |the )*\\d[\\d,.]*(?:k|m| million| thousand)?\\+? (?:other )?(?:happy )?(?:readers|subscribers|followers|(?:people|others|members|fans|professionals) who (?:get|receive|read|subscribe|already|have|trust|start))',
  "catch (?:all|up on) (?:the|today)|keep up with (?:all )?(?:the latest|our)|we(?:'|’)ll send you .{0,60}\\b(?:updates|newsletters?|alerts?|e-?mails?)|install (?:the|our) .{2,40}\\bapp|need (?:help|to report)|(?:have you )?(?:spotted|found|noticed) (?:a|an|any) (?:spelling |grammatical |factual )?(?:error|mistake|typo)|if you(?:'ve| have)? (?:found|noticed?|spotted|spot|see|find) an? (?:spelling|grammatical|factual|typing)|share or comment on|reach .{2,40} (?:at|via|on) \\S+@|take .{3,40} (?:everywhere )?with you|dieses thema im programm|über dieses thema berichtete",
  "subscribe|sign up (?:to|for|now|here|today)|sign in to|log ?in to|register (?:for|now|here|to read)|follow (?:us|@|our|.{1,40} on (?:facebook|twitter|x|instagram|telegram|google|whatsapp|youtube|tiktok|social|linkedin))|like us|join (?:us|our|the (?:conversation|discussion)|.{1,30} on (?:telegram|whatsapp))|support (?:us|our|independent|quality|local journalism|.{1,40} (?:or become|by becoming|today|for as little))|become an? .{0,30}(?:patron|member|subscriber|supporter|friend)|donate|make a (?:donation|contribution)|help us|we need your (?:help|support)|download (?:the|our)|get (?:the (?:latest|best|day|app|top|most|news|biggest|free)|our|more (?:stories|news|from)|unlimited|full access|all the latest|breaking news|daily|news)|(?:click|tap|press) (?:here|the|on|to)|enable (?:notifications|javascript|cookies)|turn on|allow notifications|discover more from|continue reading|enter your e-?mail|type your e-?mail|your e-?mail address|stay (?:up[- ]to[- ]date|informed|connected|in the know|ahead)|never miss|don't miss (?:a|an|the|our|out)|want (?:more|to (?:read|know|get|see))|already (?:a |have an? )?(?:subscriber|subscribed|account|member)|not a subscriber|start your (?:free|subscription)|try .{1,30} free|try (?:for )?free|unlock|this (?:article|content|story) is (?:for|only|available|exclusive)|you(?:'ve| have) (?:read|reached|\\d)|to (?:read|continue|view|see|play|watch|enjoy) (?:the (?:full|rest)|this|more|reading|our)",
  'our standards|the thomson reuters|share (?:this|your|on)|tell us|have you (?:been affected|got a|seen)|do you have (?:a|any) (?:story|tip|information|news|question)|got a (?:story|tip|news tip|question)|send (?:us|your)|contact (?:us|the (?:author|reporter|newsroom|editor|writer))|(?:to )?(?:report|suggest) (?:an?|this) (?:error|typo|correction|mistake)|if you (?:find|see|spot|notice|have) an? (?:error|mistake|typo|story|tip)|(?:let us know|email us|call us|text us|write to us)|this (?:interview|conversation|transcript) has been|have your say|you(?:.re| are) receiving this|you received this|was this (?:e-?mail|newsletter) forwarded|thanks for reading|we and our (?:\\d|partners)|we and \\d|comment(?:s|ing)? (?:are|is|on|below|policy|guidelines)|leave (?:a|your) (?:comment|reply)|what do you think|join the conversation|be the first to|view (?:all|more|\\d)|all (?:rights reserved|comments)|copyright|©|\\(c\\) ?\\d{4}|\\d{4} ©|™|published by|powered by|reprints|terms (?:of|and|&)|privacy|cookies?|by (?:signing|clicking|subscribing|continuing|submitting|entering)|we (?:use|may (?:earn|receive)|will never|value your|respect your) |this (?:site|website|page|video|newsletter|browser|email|form) |your (?:browser|subscription|privacy|support|cookie)|please (?:enable|disable|subscribe|sign|log|click|check|enter|consider|try|note that (?:this|our))|sorry|thank you for|thanks for (?:signing|subscribing|reading)|unsubscribe|manage (?:your|my|cookie|preferences)|accept (?:all|cookies)|the views? (?:and opinions? )?expressed|(?:tags?|topics|filed under|keywords|categories|category|posted in|hashtags?|more on)\\s*[:#]|most (?:read|popular|viewed) ',
  'newsletter|sie (?:haben|möchten|wollen|können) .{0,60}(?:abonn|newsletter|konto|lesen|kommentar)|abonnieren|jetzt (?:abonnieren|anmelden|testen|lesen|registrieren|kostenlos|bestellen)|melden sie sich|folgen sie uns|folge uns|diskutieren sie|wir (?:verwenden|nutzen) cookies|bitte (?:aktivieren|melden|beachten sie)|alle rechte vorbehalten|mit (?:dem|einem) (?:klick|abo)|um (?:diesen|den|weiter)|schreiben sie (?:uns|einen)|unterstützen sie|kommentare (?:sind|lesen|schreiben)|impressum|datenschutz|schlagwörter\\s*:|themen\\s*:|externer inhalt|empfohlener (?:externer|redaktioneller) inhalt',
  'abonnez-vous|inscrivez-vous|recevez|suivez-nous|rejoignez|soutenez|téléchargez|cliquez|pour (?:lire|continuer|aller plus loin)|tous droits réservés|vous (?:avez|êtes|souhaitez) .{0,60}(?:abonn|inscri|compte|lire)|déjà abonné|la suite (?:est|de cet)|il vous reste|cet article est réservé|la rédaction vous|mots-clés\\s*:|suscríb(?:ete|ase)|regístr(?:ate|ese)|síguenos|siga(?:nos)? |sigue .{1,40} en|únete|descarga|haz clic|haga clic|recibe|reciba|apoya|apóyanos|todos los derechos|para (?:seguir|continuar) leyendo|si (?:quieres|quiere) (?:leer|recibir|seguir)|comparte|tu (?:suscripción|correo)|etiquetas\\s*:',
  'iscriviti|abbonati|seguici|clicca|scarica|sostieni|ricevi|riproduzione riservata|tutti i diritti|assine|inscreva-se|siga |receba|clique|baixe|apoie|todos os direitos|meld je|volg ons|abonneer|ontvang|steun|klik|alle rechten|prenumerera|följ oss|anmäl|stöd oss|klicka|ladda ner|abonner|følg oss|meld deg|tilmeld',
  'подпи(?:сывайтесь|шитесь|сывайся)|следите за|присоединяйтесь|поддержите|скачайте|нажмите|если вы (?:нашли|заметили|обнаружили)|нашли ошибку|выделите (?:её|ее|текст)|все права защищены|редакция не|мнение автора|теги\\s*:|хотите (?:быть|узнавать|получать)|оставьте комментарий|подписка|читайте нас|підписуйтесь|підтримайте|приєднуйтесь|zapisz się|subskrybuj|obserwuj nas|dołącz do|polub nas|kliknij|wszelkie prawa|chcesz|masz (?:newsa|temat)|wesprzyj',
]
const OPENING = new RegExp(String.raw`^[\s>»*•👉📲➡\p{Extended_Pictographic}-]*(?:${OPENINGS.join('|')})`, 'iu')

/** What gives a short paragraph away wherever it stands. */
const ANYWHERE =
  /\ball rights reserved\b|\bour (?:daily |free |weekly |morning )?newsletter|\bto (?:your|my) (?:inbox|e-?mail)\b|\b(?:whatsapp|telegram) (?:channel|group)\b|\bterms (?:of (?:use|service)|and conditions|& conditions)\b|\bprivacy policy\b|\bcookie policy\b|\bbecome (?:our|a) (?:patron|member|supporter|subscriber)\b|\bhas not been (?:edited|created|modified) by\b|\bnot been edited by\b|\bsyndicated (?:news )?(?:agency )?feed\b|\bauto-?generated\b|\bauto-?published\b|\b(?:agency|wire) feed\b|\bpublished (?:in arrangement|with permission)|\b(?:was|is|has been|were) (?:first|originally) (?:published|posted|appeared)|\b(?:first|originally) (?:published|appeared) (?:on|in|by|at)\b|\brepublished (?:from|under|with)\b|\bcreative commons\b|\b(?:may|must) not be (?:published|reproduced|broadcast|rewritten|redistributed)|\bsubscribe to (?:our|the|get|continue|read|unlock)|\bsign up (?:for|to) (?:our|the|get)|\bclick here\b|\baffiliate (?:links?|commission)|\bnachdruck\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\btodos los derechos reservados\b|©\s?\d{4}|\bbitte (?:aktivieren|javascript)|\benable javascript\b|\bdoes(?:n't| not) support (?:html5|video|the video|iframes)|\bpic\.twitter\.com\b|\bstore and\/or access\b|\bpersonal data,? such as\b|\bunique identifiers\b|\blegitimate interests?\b|\bctrl ?\+ ?enter\b|\bnot responsible for the contents? of (?:external|other|third)|\bapproach to external linking\b|\bcomments below have (?:not )?been moderated\b|\bpartners (?:store|process|use)\b|\bcookies (?:and|to|on|are)\b|\bpersonali[sz]ed ads\b/

/** Credits of the kind "(With inputs from agencies)". */
const INPUTS =
  /^\(?(?:with|mit|avec|con|com|с) (?:additional )?(?:inputs?|reporting|information|informationen|material|files?|agency inputs?|información|informazioni|informações|agencies)(?: (?:from|by|von|der|de|di|da) .{1,60})?\)?\.?$/iu
/** "News » Council", "Startseite > Lokales > Bad Wellingen". */
const TRAIL = /^[\p{L}\p{N}][\p{L}\p{N} &'’-]{1,30}(?:\s[»>›"]\s[\p{L}\p{N} &'’-]{2,40}){1,4}$/u
const SIGNED_POST = /^[—–-]{1,2}\s.{1,80}\(@\w+\)/u

/** Longest paragraph that its opening alone makes furniture. */
const SHORT = 260
/** Notices that ask the reader to do something, in a line of few words or at the head of a sentence in it. */
const ASKS_US = /\b(?:reach|contact|e-?mail|message|call|write to) us (?:here|at|on|via|by)\b/iu
const ASKS_US_LONGEST = 80
const ASKS =
  /(?:^|[.!?]\s)(?:please )?(?:join|get|receive)\s[^.!?]{2,80}\bnewsletters?\b|(?:^|[.!?]\s)(?:download|install|get) (?:the|our) [^.!?]{2,50}\bapp\b|(?:^|[.!?]\s)(?:(?:new\s?)?you can now )?listen to [^.!?]{2,40} articles\b|\bstory tips can be sent\b|^please use .{2,30} browser\b/iu
const ASKS_LONGEST = 200
/** "Readers like you keep us going. Join us today.": a page that asks for money, in its last sentence or by whom it thanks. */
const APPEAL =
  /(?:^|[.!?] )(?:(?:please )?(?:join|support|back|help) us|become an? (?:member|supporter|patron|subscriber|friend)|chip in|donate|give|contribute|pitch in|make a (?:gift|donation)|subscribe)(?: (?:today|now|here|for as little as .{2,12}|from (?:just |only )?[£$€]?\d.{0,12}))?[.!]?$|\b(?:members|readers|viewers|listeners|supporters|subscribers|donors) like you\b.{0,60}\b(?:us|our|we|possible|journalism)\b/iu
const NOTICE = 420
/** Longest that what a page asks for beside the buttons of an account may be ("Subscribe for 1 € a month"). */
const BAR_LONGEST = 60

/** Whether a trimmed line or paragraph with folded glyphs is page furniture by its words. */
export function isFurniture(words: string): boolean {
  if (words.length > NOTICE) return false
  if (words.length < 120 && WHOLE.some((form) => form.test(words))) return true
  if (!/\p{L}/u.test(words) && words.length < 12) return true
  if (!/[\p{L}\p{N}]/u.test(words)) return true
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(words) || isMenu(words, isMenuEntry)) return true
  if (isBar(words, (rest) => rest.length <= BAR_LONGEST && opensAsFurniture(rest))) return true
  if (INPUTS.test(words) || TRAIL.test(words)) return true
  if (SIGNED_POST.test(words) || (GLUED_MEDIA.test(words) && words.length < SHORT)) return true
  if (words.length <= SHORT && (LINK_LABEL.test(words.slice(0, 60)) || opensAsFurniture(words))) return true
  const asks = words.length <= ASKS_LONGEST && ASKS.test(words)
  const asksUs = words.length <= ASKS_US_LONGEST && ASKS_US.test(words)
  const appeals = words.length <= ASKS_LONGEST && APPEAL.test(words)
  if ((asks || asksUs || appeals) && !isReported(words)) return true
  return ANYWHERE.test(words.toLowerCase())
}

/** The opening words must make the paragraph, so quotations and reported speech ("Get the troops home," he said) do not count. */
function opensAsFurniture(words: string): boolean {
  return OPENING.test(words.slice(0, 120)) && !isReported(words)
}

/** What somebody is quoted or reported to say is no notice of the page. */
const isReported = (words: string): boolean =>
  /["“”«»]/u.test(words) || /\b(?:said|says|told|added|urged|asked)\b/iu.test(words)

export function isRelatedHeading(words: string): boolean {
  return words.length < 90 && RELATED_HEADING.some((form) => form.test(words))
}
