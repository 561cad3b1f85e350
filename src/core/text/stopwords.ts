/** Words that carry little meaning by themselves, by language. Folded: lower case, straight apostrophes. */
import { primaryLanguage } from './language.js'

const LISTS: Readonly<Record<string, string>> = {
  en: `a an the and or but nor if then than that this these those of to in on at by for from with without into onto upon about as is are was were be been
    being am do does did done have has had having will would shall should can could may might must not no it its itself he him his himself she her hers herself
    they them their theirs themselves we us our ours ourselves you your yours yourself i me my mine myself who whom whose which what when where why how there here
    so such too very also just only own same some any each every all both few more most other another much many while because until after before during over under
    again further once up down out off above below between through against said says say it'd it'll he'd he'll she'd she'll they're they've they'd they'll we're we've
    we'd we'll you're you've i'm i've i'd i'll don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't
    that'll there'll mr mrs ms`,
  de: `der die das den dem des ein eine einer eines einem einen und oder aber doch denn sondern als wie wenn dass daß ob weil obwohl während in im ins an am ans auf aus bei
    beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis seit zwischen ist sind war waren sei seien wäre wird werden wurde wurden worden geworden
    hat haben hatte hatten habe hätte kann können konnte konnten muss müssen musste soll sollen sollte will wollen wollte darf nicht kein keine keinen keiner nur auch noch
    schon sehr so es er sie wir ihr ich du ihm ihn ihnen uns euch mich dich sich sein seine seinen seiner seinem seines ihre ihren ihrem ihrer ihres unser unsere mein
    dieser diese dieses diesem diesen jener jene jedes jede jeder man was wer wo wann warum hier dort da dann nun mehr man etwa sagte sagt`,
  fr: `le la les l' un une des du de d' au aux à en dans par pour sur sous avec sans entre vers chez et ou mais donc or ni car que qu' qui quoi dont où ce c' cet cette ces
    cela ça il elle ils elles on nous vous je j' tu me m' te t' se s' lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos y n' ne pas plus moins très
    est sont était étaient être été a ont avait avaient avoir eu sera seront serait fait faire peut peuvent doit comme si quand lorsque alors ainsi aussi même tout
    tous toute toutes autre autres après avant depuis pendant selon dit`,
  es: `el la los las lo un una unos unas de del a al en por para con sin sobre entre hasta desde hacia según y e o u pero sino que quien quienes cual cuales cuyo cuando donde
    como si no ni se su sus me mi mis te tu tus le les nos nuestro nuestra él ella ellos ellas yo tú usted ustedes este esta estos estas ese esa esos esas eso esto
    aquel aquella es son era eran fue fueron ser sido siendo está están estaba estar ha han había habían haber hay he más menos muy ya también tras durante ante bajo
    contra otro otra otros otras todo toda todos todas dijo`,
  it: `il lo la i gli le l' un uno una un' di del dello della dell' dei degli delle a al allo alla all' ai agli alle da dal dallo dalla dall' dai in nel nello nella nell' nei negli
    nelle su sul sullo sulla sull' sui con per tra fra e ed o ma che chi cui non né si se come quando dove è sono era erano essere stato stata stati ha hanno aveva avere
    ho suo sua suoi sue loro mio mia noi voi io tu lui lei essi questo questa questi queste quello quella quelli quelle ci ne più meno anche già dopo prima durante
    secondo contro ogni tutto tutti tutta tutte altro altri altra ha detto`,
  pt: `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sob sobre entre até desde e ou mas que quem qual quais cujo quando onde
    como se não nem seu sua seus suas meu minha nosso nossa ele ela eles elas eu tu você vocês lhe lhes me te nos este esta estes estas esse essa isso isto aquele
    aquela é são era eram foi foram ser sido está estão estava estar tem têm tinha ter há havia mais menos muito já também após durante segundo contra outro outra
    todo toda todos todas disse ao à aos às`,
  nl: `de het een en of maar want dat die dit deze van in op aan bij met voor door naar uit over onder tegen tot om als dan te toe er is zijn was waren wordt worden werd werden
    geworden heeft hebben had hadden zal zullen zou zouden kan kunnen kon moet moeten mag niet geen ook nog al zo wel hij zij ze hem haar hun ik je jij u we wij ons onze
    mijn jouw uw zich wie wat waar wanneer waarom hoe hier daar nu meer veel na sinds tijdens volgens zei`,
  sv: `den det de en ett och eller men att som om av i på till från med för vid under över efter mot utan mellan genom är var vara varit har hade ha ska skulle kan kunde måste
    får blev blir inte ej ingen inga han hon hen den dem deras sin sitt sina jag du vi ni oss er min mitt mina din denna detta dessa där här när hur vad vem också så än
    då nu mer mycket alla allt några sade säger`,
  da: `den det de en et og eller men at som om af i på til fra med for ved under over efter mod uden mellem gennem er var være været har havde have skal skulle kan kunne må måtte
    blev bliver blive ikke ingen han hun dem deres sin sit sine jeg du vi os min mit mine din denne dette disse der her når hvor hvad hvem også så end da nu mere meget
    alle alt nogle sagde siger`,
  no: `den det de en et ei og eller men at som om av i på til fra med for ved under over etter mot uten mellom gjennom er var være vært har hadde ha skal skulle kan kunne må måtte
    ble blir bli ikke ingen han hun dem deres sin sitt sine jeg du vi oss min mitt mine din denne dette disse der her når hvor hva hvem også så enn da nå mer mye alle alt
    noen sa sier`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня еще ещё нет о об из ему теперь когда даже ну ли если
    уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз
    тоже себе под будет ж тогда кто этот того потому этого какой ним здесь этом один почти мой тем чтобы нее были куда зачем всех можно при наконец два другой хоть после
    над больше тот через эти нас про них какая много разве эту моя свою этой перед этих своих который которая которые которых это является также сказал заявил`,
  uk: `і й та в у на не що він вона вони ми ви я з із зі як а то все так його але до за по від для про при або чи це цей ця ці той та ті був була було були бути є буде
    якщо коли де хто який яка яке які яких також ще вже лише тільки їх її йому їй нас вас себе свій своя свої після перед під над через між без`,
  pl: `i w we z ze na do od o u po za przez przy pod nad przed między dla bez oraz lub albo ale a że żeby aby jak jako gdy kiedy gdzie czy nie tak to ten ta te ci tych tego tej tym
    tą jest są był była było były być będzie będą został została zostały ma mają miał on ona ono oni one jego jej ich jemu mu go ją im się swój swoje swoją swoich ja ty my
    wy nas was mnie mi który która które którzy których także też już jeszcze tylko bardzo więcej po według`,
  cs: `a i v ve z ze na do od o u po za pro při pod nad před mezi bez nebo ale že aby jak jako když kde zda ne ano to ten ta ti ty toho té tom je jsou byl byla bylo byli být bude
    budou má mají měl on ona ono oni jeho její jejich mu ho ji jim se si svůj své já ty my vy nás vás který která které kteří také již už ještě jen podle`,
  fi: `ja tai mutta että jos kun kuin niin se ne hän he minä sinä me te tämä nämä tuo nuo joka jotka mikä mitkä on ovat oli olivat ole olla ollut ei eivät en ettei myös vain jo vielä
    sekä kanssa mukaan jälkeen ennen ilman yli alle hänen heidän sen niiden tämän`,
  tr: `ve veya ile bir bu şu o da de ki mi mı mu mü için gibi kadar daha en çok az ama fakat ancak ne nasıl neden her hiç ben sen biz siz onlar onun onların olan olarak oldu
    olduğu değil var yok sonra önce göre ise`,
  hu: `a az egy és vagy de hogy ha mint nem is már még csak meg el ki be fel le ez azt ezt ezek azok aki ami amely van volt lesz vannak voltak lehet kell szerint után előtt között
    alatt`,
  ro: `și sau dar că să de la în din pe cu fără pentru prin după până între un o unei unui al ai ale a cel cea cei cele care ce cine este sunt era erau fi fost a au avea are
    nu mai foarte tot toate el ea ei ele lui lor se își său sa`,
  el: `ο η το οι τα του της των τον την τους τις ένα ένας μια και ή αλλά ότι που να θα δεν μην με για από σε στο στη στην στον στους στις στα ως όπως αν όταν είναι ήταν έχει έχουν
    είχε αυτό αυτή αυτός τους μας σας μου σου του`,
  ar: `في من على إلى الى عن مع أن ان إن لا ما لم لن هو هي هم هذا هذه ذلك تلك التي الذي الذين كان كانت يكون قد كل بعد قبل بين حتى أو او ثم كما عند لدى منذ غير و`,
}

const ALIAS: Readonly<Record<string, string>> = { be: 'ru', sk: 'cs' }

const NONE: ReadonlySet<string> = new Set()

/** The stop words of a language; none for null and for a language without a list. Makes a new set at every call. */
export function stopWordsOf(language: string | null): ReadonlySet<string> {
  const primary = primaryLanguage(language) ?? ''
  const list = LISTS[ALIAS[primary] ?? primary]
  return list === undefined ? NONE : new Set(list.split(/\s+/).flatMap((word) => [word, word.replace(/'$/, '')]))
}

/** Languages with a list of their own. */
export const stopWordLanguages: readonly string[] = Object.keys(LISTS)
