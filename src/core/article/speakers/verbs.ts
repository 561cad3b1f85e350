/** Verbs and phrases that attribute words to a speaker, and pronouns that stand for one, by language. */

const EN = `said says say saying told tells telling asked asks asking added adds adding continued continues continuing replied replies replying responded responds responding
  noted notes noting explained explains explaining wrote writes writing tweeted tweets tweeting posted posting claimed claims claiming insisted insists insisting argued argues
  arguing warned warns warning stressed stresses stressing recalled recalls recalling admitted admits admitting acknowledged acknowledges acknowledging announced announces
  announcing declared declares declaring stated states stating confirmed confirms confirming remarked remarks remarking concluded concludes concluding commented comments
  commenting quipped joked joking testified testifies testifying reported vowed vows vowing promised promises promising pledged pledges pledging urged urges urging called calls
  calling described describes describing branded branding dubbed labelled labeled termed praised praises praising hailed hails hailing slammed blasted criticised criticized denounced
  denouncing condemned condemning accused accusing denied denies denying predicted predicts predicting suggested suggests suggesting emphasised emphasized emphasises emphasizes underlined
  underscored reiterated reiterating lamented complained complaining cautioned cautions boasted thanked shouted shouting cried yelled whispered opined observed revealed
  reveals believes thinks characterised characterized deemed cited likened compared rejected dismissed blamed referred deplored welcomed exclaimed proclaimed countered conceded demanded
  wondered agreed signed read reads dismisses rejects blames condemns praises slams criticises criticizes denounces hails accuses
  recounted recounts recounting testifies opines retorted retorts retorting chided scolded rebuked lambasted lambasts decried decries bemoaned bemoans pleaded pleads pleading begged begs begging
  apologised apologized countering concedes`
/** Verbs of how something was uttered; many are verbs of doing as well ("stormed the gates"), so that words must follow as said. */
const UTTERING = `began contended contends contending crowed crows fumed fumes fuming raged rages raging stormed storms thundered thunders ranted rants ranting snapped snaps barked sneered jibed sniped scoffed mocked gushed gushes gushing
  beamed sobbed sobs sobbing wept moaned moans moaning groaned sighed screamed screams screaming roared roars growled howled bellowed hissed mused muses enthused swooned boasting jokes bragged griped
  grumbled whined blasts blasting vented ventured hit_back hits_back hitting_back hit_out hits_out hitting_out fired_back shot_back lashed_out lashes_out lashing_out clapped_back snapped_back bit_back
  spoke_out speaks_out chimed_in weighed_in piped_up let_rip told_how tells_how put_it puts_it tweets posts appealed counters maintained maintains alleged alleges alleging protested
  volunteered specified clarified interjected intoned stammered wailed taunted implored jeered blubbed chuckled laughed grinned smiled nodded shrugged winced`
const DE = `sagte sagt sagten sagen erklärte erklärt erklären meinte meint betonte betont fügte ergänzte ergänzt schrieb schreibt teilte kritisierte kritisiert warnte warnt forderte fordert
  bestätigte bestätigt kündigte berichtete berichtet behauptete behauptet antwortete fragte fragt rief nannte nennt bezeichnete bezeichnet sprach lobte lobt dankte dankt freute freut erläuterte erläutert schilderte schildert erinnerte erinnert beklagte beklagt mahnte mahnt appellierte appelliert unterstrich verwies bilanzierte sagten ergänzten fragt lobten wünschte stellte räumte versicherte zitierte äußerte so
  verkündete twitterte resümierte hieß`
const FR = `dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique souligné souligne écrit assuré assure estimé estime précisé précise indiqué indique lancé lance annoncé annonce
  dénoncé dénonce regretté regrette répondu répond demandé demande confirmé confirme rappelé rappelle insisté insiste reconnu reconnaît martelé raconté raconte qualifié qualifie
  conclu commenté averti promis promet prévient résume témoigne témoigné souffle glisse poursuit poursuivi conclut tranche déplore déploré plaide confie confié détaille détaillé
  commente justifie justifié réagit réagi salue salué abonde observe note noté relève relevé argumente lâche tempère nuance s'inquiète s'indigne s'étonne s'interroge s'exclame s'emporte
  dénoncent disent expliquent affirment assurent estiment demandent soulignent écrivent déclarent précisent indiquent ajoute-t-il évoque évoqué réclame réclamé`
const ES = `dijo dice dijeron afirmó afirma añadió añade agregó agrega explicó explica señaló señala aseguró asegura declaró declara indicó indica sostuvo sostiene manifestó manifiesta subrayó subraya
  escribió escribe comentó comenta advirtió advierte anunció anuncia confirmó confirma preguntó respondió insistió destacó destaca reconoció criticó calificó denunció apuntó apunta recordó
  recalcó expresó lamentó ha dicho cuenta contó agradeció agradece relata relató narra narró recuerda lamenta explicado asegurado afirmado señalado indicado declarado añadido
  dicho manifestado subrayado destacado lamentado advertido anunciado confirmado reconocido criticado denunciado recordado insistido escrito contado zanjó zanja resumió resume matizó matiza precisó
  precisa celebró celebra reclamó reclama exclamó bromeó confesó confiesa admitió admite opinó opina argumentó justificó sentenció concluyó concluye reiteró remarcó`
const IT = `detto dice disse ha affermato afferma spiegato spiega aggiunto aggiunge dichiarato dichiara sottolineato sottolinea scritto scrive commentato commenta annunciato annuncia confermato ribadito
  osservato ricordato ricorda concluso chiesto risposto avvertito definito denunciato assicurato`
const PT = `disse diz afirmou afirma acrescentou acrescenta explicou explica declarou declara destacou destaca escreveu escreve comentou anunciou confirmou perguntou respondeu ressaltou alertou
  criticou lamentou contou conta garantiu sublinhou`
const NL = `zei zegt zeggen vertelde vertelt verklaarde verklaart schreef schrijft voegde benadrukte benadrukt waarschuwde waarschuwt noemde noemt stelde stelt antwoordde vroeg liet aldus vindt`
const SV = `sa säger sade berättade berättar skrev skriver förklarade tillade tillägger menade menar uppgav uppger frågade svarade betonade varnade kallade sagde siger fortalte fortæller skrev sier fortalte
  forteller la påpeker påpekte understreker mener`
const RU = `сказал сказала сказали заявил заявила заявили отметил отметила отметили добавил добавила подчеркнул подчеркнула написал написала сообщил сообщила сообщили рассказал рассказала пояснил
  пояснила объяснил объяснила считает уточнил уточнила говорит ответил ответила спросил спросила признал признала предупредил предупредила назвал назвала утверждает напомнил напомнила
  говорится цитирует пообещал объявил заверил резюмировал`
const UK = `сказав сказала заявив заявила зазначив зазначила додав додала підкреслив підкреслила написав написала повідомив повідомила розповів розповіла пояснив пояснила наголосив наголосила вважає каже`
const PL = `powiedział powiedziała mówi mówił mówiła dodał dodała podkreślił podkreśliła napisał napisała stwierdził stwierdziła zaznaczył zaznaczyła oświadczył oświadczyła wyjaśnił wyjaśniła
  zapytał odpowiedział przyznał ocenił oceniła poinformował poinformowała ostrzegł`

const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  it: IT,
  pt: PT,
  nl: NL,
  sv: SV,
  da: SV,
  no: SV,
  ru: RU,
  uk: UK,
  pl: PL,
}
const ACCORDING: Readonly<Record<string, string>> = {
  en: 'according to|in the words of|as per|per',
  de: 'laut|nach angaben von|zufolge|nach den worten von',
  fr: "selon|d'après|aux yeux de",
  es: 'según|de acuerdo con|en palabras de',
  it: 'secondo',
  pt: 'segundo|de acordo com',
  nl: 'volgens',
  sv: 'enligt|ifølge',
  ru: 'по словам|по мнению|как отметил|как заявил|как сказал',
  uk: 'за словами|на думку',
  pl: 'według|zdaniem|jak powiedział|jak podał',
}
const HE: Readonly<Record<string, string>> = {
  en: 'he',
  de: 'er',
  fr: 'il',
  es: 'él',
  it: 'lui|egli',
  pt: 'ele',
  nl: 'hij',
  sv: 'han',
  ru: 'он',
  uk: 'він',
  pl: 'on',
}
const SHE: Readonly<Record<string, string>> = {
  en: 'she',
  de: 'sie',
  fr: 'elle',
  es: 'ella',
  it: 'lei',
  pt: 'ela',
  nl: 'zij|ze',
  sv: 'hon',
  ru: 'она',
  uk: 'вона',
  pl: 'ona',
}

/** Patterns of attribution in one language. */
export interface SpeechPatterns {
  /** All verbs of attribution, at a word's start; group 1 is the verb. Global. */
  readonly verb: RegExp
  /** One verb of attribution anywhere, not global. */
  readonly verbWord: RegExp
  /** The verb first: "said Ana Berg", "a déclaré Ana Berg", "— сказала она". */
  readonly verbFirst: RegExp
  /** Those of the verbs that attribute words before a quotation only where it follows as said: "raged: ", "raged that". */
  readonly uttering: RegExp
  readonly according: RegExp
  readonly he: RegExp
  readonly she: RegExp
}

const words = (list: string): string =>
  list
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('_', String.raw`\s`))
    .join('|')
const AUXILIARY = String.raw`(?:a-t-(?:il|elle)|a|ha|hat|heeft|har|has|had|have|hanno|ont|avait|also|then|later|auch|immer|did)`

/** The patterns of a language; English where there are none of its own. A new set at every call. */
export function speechPatterns(language: string): SpeechPatterns {
  const isEnglish = BY_LANGUAGE[language] === undefined || language === 'en'
  const verbs = words(isEnglish ? `${EN} ${UTTERING}` : (BY_LANGUAGE[language] ?? EN))
  const edge = String.raw`(?![\p{L}\p{M}-])`
  return {
    verb: new RegExp(String.raw`(?<![\p{L}\p{M}-])(${verbs})${edge}`, 'giu'),
    verbWord: new RegExp(String.raw`(?<![\p{L}\p{M}-])(?:${verbs})${edge}`, 'iu'),
    verbFirst: new RegExp(String.raw`^[\s,;.—–-]*(?:${AUXILIARY}\s+){0,2}(?:${verbs})${edge}\s*`, 'iu'),
    uttering: new RegExp(String.raw`^(?:${words(UTTERING)})$`, 'iu'),
    according: new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${ACCORDING[language] ?? ACCORDING['en'] ?? ''})\s+`, 'iu'),
    he: new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${HE[language] ?? 'he'})${edge}`, 'iu'),
    she: new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${SHE[language] ?? 'she'})${edge}`, 'iu'),
  }
}
