/**
 * Abbreviations that end in a full stop, by language and by what follows them. Lower case, without the last full stop.
 *
 * `prefix`: something always follows ("Dr. Lee"), never the end of a sentence. `number`: a number follows ("No. 5"); before anything else
 * the word is an ordinary word. `open`: may also end a sentence ("Acme Inc."), which the next word decides.
 */
import { primaryLanguage } from './language.js'

export interface Abbreviations {
  readonly prefix: ReadonlySet<string>
  readonly number: ReadonlySet<string>
  readonly open: ReadonlySet<string>
  /** Words that often open a sentence and seldom follow an abbreviation inside one. Lower case. */
  readonly openers: ReadonlySet<string>
  /** Whether "5." before a word is an ordinal ("am 5. Mai"). */
  readonly ordinals: boolean
}

interface Source {
  readonly prefix: string
  readonly number?: string
  readonly open: string
  readonly openers: string
  readonly ordinals?: true
}

const EN: Source = {
  prefix:
    'mr mrs ms mx messrs mme mlle dr drs prof profs gen lt col cpl sgt capt cmdr cdr adm maj pvt pfc brig sen sens rep reps gov govs pres supt insp det ' +
    'rev revd fr sr hon rt st ste mt ft pt vs v viz cf e.g i.e eg ie al ca approx atty asst assoc spc sec-gen gen-sec lt-gen maj-gen lt-col brig-gen ' +
    'rear-adm vice-adm vice-pres amb cong del dist twp vol vols',
  number:
    'no nos p pp art arts fig figs sec secs ch chap ver par para pars n nr op cl jan feb mar apr jun jul aug sep sept oct nov dec eq ex',
  open:
    'inc corp co cos ltd llc llp plc bros jr snr esq etc dept univ est ave blvd rd hwy bldg apt ste min max hr hrs sec mins a.m p.m am pm u.s u.k u.n e.u u.s.a u.s.s.r d.c ' +
    'l.a n.y ph.d m.d b.a m.a b.sc m.sc d.phil r.i.p a.k.a c.e.o m.p m.e.p b.c a.d b.c.e c.e ft lb lbs oz yd yds in mi km kg sq cu mph ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta sask ' +
    'mon tue tues wed thu thur thurs fri sat sun govt intl natl assn dist ed eds trans repr ret misc tel ext max fig',
  openers:
    'the a an it he she they we you i this that these those there here his her its their our my your in on at by for from with when while after before since until during ' +
    'if but and or so yet as although though because however meanwhile moreover still then now also what who why how where which is are was were do does did has have had ' +
    'can could would should will may might must not no yes many most some few several both each every all one two three another other others more such under over between ' +
    'among about despite according asked earlier later last next once only even',
}

const SOURCES: Readonly<Record<string, Source>> = {
  en: EN,
  de: {
    prefix:
      'hr fr frl dr prof dipl ing mag med jur phil st hl kgl z.b z d.h d u.a u bzw vgl sog ggf evtl inkl exkl zzgl ca etwa gem lt geb gest verh gen bes allg insb dgl m.e z.t i.d.r ' +
      'v.a o.g s.o s.u a.d i.a i.v i.s.v zw mind max min durchschn chr minist präs vors stellv eidg österr dt engl frz amerik röm griech lat ital span russ univ.prof univ',
    number: 'nr art abs bd s kap abb tab ziff anm aufl jan feb mär apr jun jul aug sept sep okt nov dez tel fax blz',
    open: 'usw etc str pl mio mrd tsd std sek jh jhd jhdt co inc ltd e.v u.a.m v.chr n.chr chr a.d.r ag o.ä u.ä u.s.w usf dgl mwst ev kath rd abt ff f v',
    openers:
      'der die das ein eine einer es er sie wir ihr ich man dies diese dieser dieses dort hier da dann nun doch aber und oder auch in im am an auf aus bei mit nach von vor zu ' +
      'zum zur für seit bis wenn als weil während obwohl wie was wer wo warum so nur noch schon jetzt heute gestern morgen nicht kein keine alle viele einige mehr laut trotz',
    ordinals: true,
  },
  fr: {
    prefix:
      'm mm mme mlle me dr pr mgr st ste cf p.ex ex env av apr vol éd chap coll trad gén col cdt cap lt min jr rév resp',
    number: 'n no nos p pp art fig t janv févr fév avr juil sept oct nov déc tél',
    open: 'etc al j.-c j.c s.a cie ltd inc bd av boul hab ltée',
    openers:
      'le la les un une des il elle ils elles on nous vous je ce cet cette ces c l d dans en à au aux par pour sur avec sans selon après avant depuis pendant mais et ou si ' +
      'quand lorsque comme son sa ses leur leurs tout tous plusieurs certains',
  },
  es: {
    prefix:
      'sr sra srta sres sras dr dra drs d dª dña ing lic arq prof profa gral cnel cap tte sgto pdte vda sto sta fr mons excmo excma ilmo rvdo av avda c cra ee p.ej ej apdo atte ud uds vd vds mt',
    number:
      'n no nº núm núms p pág págs art arts fig vol cap t tel párr párrf ext ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom',
    open: 'etc uu ee.uu ee s.a s.l cía ltda inc hs min km a.c d.c a.m p.m admón dpto depto',
    openers:
      'el la los las un una unos unas lo él ella ellos ellas se su sus este esta estos estas ese esa eso esto en de con por para sin sobre según tras desde hasta cuando ' +
      'mientras aunque pero y o si no ya también además así como que qué quién cómo cuál muchos algunos',
  },
  pt: {
    prefix:
      'sr sra srta sres dr dra drs d eng arq prof profa gen cel cap ten sgt exmo exma av r ex p.ex min dep pe fr sto sta',
    number: 'n no nº núm p pág págs art fig vol cap t tel jan fev mar abr mai jun jul ago set out nov dez',
    open: 'etc s.a ltda cia inc min km a.c d.c a.m p.m depto',
    openers:
      'o a os as um uma ele ela eles elas se seu sua este esta esse essa isso em de com por para sem sobre segundo após desde até quando enquanto embora mas e ou não já também além no na nos nas',
  },
  it: {
    prefix:
      'sig sigg sig.ra sig.na sig.re dr dott dott.ssa prof prof.ssa prof.re avv ing arch geom rag on sen gen col cap ten magg min dir amm pres egr gent ill spett s ss mons fra d p.es es ad.es v.cte v f.p ' +
      'psicol idraul st econ meteor centr tel',
    number:
      'n nn nr num p pp pag pagg art artt fig vol cap gen gennaio feb mar apr mag giu lug ago set sett ott nov dic lun mer gio ven sab dom',
    open: 'ecc etc s.p.a s.r.l s.n.c a.c d.c inc ltd az min km',
    openers:
      'il lo la i gli le un uno una l è egli lui lei loro essi si suo sua questo questa questi queste quello quella in di a da con per su tra fra secondo dopo prima durante quando ' +
      'mentre ma e o se non come che chi anche nel nella nei negli nelle al alla dal dalla sono ha hanno',
  },
  nl: {
    prefix:
      'dhr mevr mw mr drs ir ing dr prof ds gen kol kap lt min st bijv bv d.w.z o.a m.b.t t.a.v i.v.m t.o.v n.a.v incl excl ca resp m.n z.g zgn vgl cf',
    number: 'nr nrs art blz p pp fig vol jan feb mrt apr jun jul aug sept okt nov dec tel',
    open: 'enz etc e.d e.a inc ltd n.v b.v co jr sr v.chr n.chr',
    openers:
      'de het een hij zij ze wij we ik jij je u dat die dit deze er in op aan bij met voor door naar uit over na sinds tijdens volgens toen als maar en of ook nog niet geen veel',
  },
  sv: {
    prefix: 'hr fr dr prof t.ex bl.a d.v.s dvs s.k ca t.o.m f.d m.fl fr.o.m p.g.a pga jfr st gen',
    number: 'nr s sid kap art fig jan feb mars apr jun jul aug sept sep okt nov dec tel kl',
    open: 'etc m.m osv o.s.v inc co ltd jr f.kr e.kr m.fl',
    openers:
      'det den de en ett han hon vi ni jag man i på till från med för vid under efter när om som men och också inte här där nu då enligt',
  },
  da: {
    prefix: 'hr fr dr prof f.eks bl.a dvs d.v.s ca jf skt kgl pga p.gr.a inkl ekskl st mr mrs mt no m.h.t vedr sml',
    number: 'nr s side kap art fig p pp jan feb mar apr jun jul aug sept sep okt nov dec tlf tel kl pkt stk',
    open: 'etc osv o.s.v m.m m.v mv m.fl inc co ltd jr f.kr e.kr mio mia a.m p.m u.s u.s.a e.u u.k u.n st',
    openers:
      'det den de en et han hun vi i jeg man du på til fra med for ved under efter når hvis om som men og også ikke her der nu da ifølge hvad hvem hvor it they the how is',
    ordinals: true,
  },
  ru: {
    prefix:
      'г гг гор г-н г-жа г-ну г-на им ул пр-т просп пл пер бул наб ш д кв корп стр обл р-н респ пос пгт с дер ст д-р проф акад доц ген полк майор кап лейт адм см ср напр т.е т.н т.к т.о тов гр ' +
      'св преп о мин зам гл ред сост изд англ нем фр лат греч исп итал япон кит укр рус п т а.к.а',
    number: 'ст п пп рис табл гл с стр т разд янв февр фев апр июн июл авг сент сен окт нояб ноя дек тел №',
    open: 'т.д т.п др пр руб коп тыс млн млрд долл дол евро в вв н.э гг г куб кв м км кг ч мин сек у.е и.о',
    openers:
      'в во на по из от до за с со к о об при для и а но или что это этот эта эти он она оно они мы вы я его ее её их как когда если хотя после перед между также однако ранее позже там здесь так тогда ' +
      'теперь сейчас по-прежнему все всё кто где почему сегодня вчера',
  },
  uk: {
    prefix:
      'м р рр ім вул просп пл пров буд кв обл р-н смт с д-р проф акад доц ген див напр тобто т.зв п пп св о англ нім',
    number: 'ст п рис табл с т розд січ лют бер квіт трав черв лип серп вер жовт лист груд тел №',
    open: 'т.д т.п ін грн коп тис млн млрд дол ст н.е рр р',
    openers:
      'в у на по з із від до за до це цей ця ці він вона воно вони ми ви я його її їх як коли якщо хоча після перед також однак раніше і та й але або що там тут так тоді',
  },
  bg: {
    prefix: 'г гр ул бул пл ж.к бл ет ап д-р проф акад доц ген инж св вкл напр т.е т.нар т.г м.г чл ал стр обл общ',
    number: 'чл ал т с стр фиг табл яну фев мар апр юни юли авг сеп окт ное дек тел №',
    open: 'т.н и др лв ст хил млн млрд г т.г пр',
    openers:
      'в във на по от до за с със към при и а но или че това този тази тези той тя то те ние вие аз как когато ако след преди също обаче там тук така',
  },
  kk: {
    prefix: 'ж жж қ т.б б.з.б б.з б.э.д ғ ғғ обл ауд көш проф акад',
    number: '№ б тел',
    open: 'т.б т.с.с тг млн млрд',
    openers: 'бұл ол олар біз мен сіз бірақ және сондықтан егер осы сол',
  },
  pl: {
    prefix:
      'p pan pp dr hab prof mgr inż lek med św bp abp ks gen płk mjr kpt por sierż ul al pl os woj pow gm np m.in tzw tzn tj ok ww jw zob por ur zm im red śp godz bałt ang niem fr łac ros wł hiszp czes ukr',
    number: 'nr art ust pkt poz str s t rozdz rys tab tel godz',
    open: 'itd itp etc r w tys mln mld zł gr min sek km kg n.e p.n.e sp z.o.o s.a in',
    openers:
      'w we na po z ze do od za przy dla o i a ale lub że to ten ta te on ona ono oni one my wy ja jego jej ich jak kiedy gdy jeśli choć po przed także jednak nie tak tam tu według',
    ordinals: true,
  },
  cs: {
    prefix:
      'p pí dr prof doc ing mgr bc judr mudr phdr rndr gen plk mjr kpt sv ul nám tř tj tzv např mj cca resp popř vč ap event angl něm',
    number: 'č čl odst písm str s obr tab tel kap',
    open: 'atd apod tis mil mld kč hod min sek r st př.n.l n.l a.s s.r.o',
    openers:
      'v ve na po z ze do od za při pro o i a ale nebo že to ten ta on ona ono oni my vy já jeho její jejich jak když pokud také však ne tam tady podle',
    ordinals: true,
  },
  el: {
    prefix: 'κ κα κκ δρ καθ αρ π.χ δηλ βλ αγ σελ λεωφ οδ πρβλ μ.χ π.χ',
    number: 'αρ σελ τηλ άρθ παρ',
    open: 'κ.λπ κλπ κ.ά κ.α χλμ εκατ δισ τ.μ',
    openers:
      'ο η το οι τα ένας μια αυτός αυτή αυτό στη στο στην στον με για από σε και αλλά αν όταν όπως ωστόσο τις τους',
  },
  ar: {
    prefix: 'د أ م ص ق ت ا',
    open: 'الخ إلخ',
    openers: '',
  },
  tr: {
    prefix: 'dr prof doç yrd av sn bay bkz örn vb hz gen alb yzb mah cad sok apt şti',
    number: 'no nr s sf md tel',
    open: 'vb vs a.ş ltd şti m.ö m.s',
    openers: 'bu şu o bir ve ama fakat ancak da de için ile ben sen biz siz onlar her daha en ne nasıl neden',
    ordinals: true,
  },
  fi: {
    prefix: 'dr prof tri ns nk mm esim eli so ks vrt toht maist hra rva kenr evl',
    number: 'nro n:o s luku puh klo',
    open: 'jne ym yms yht eaa jaa eKr jKr min milj mrd',
    openers: 'se hän he me te minä sinä tämä nämä tuo nuo kun jos mutta ja tai myös nyt sitten',
    ordinals: true,
  },
  hu: {
    prefix: 'dr prof ifj id özv gr br szt ún pl ill kb vö ti ui',
    number: 'sz old tel',
    open: 'stb kft zrt nyrt rt u ker',
    openers: 'a az egy ő ők ez azt ezt hogy ha mint de és is nem már csak mert amikor',
    ordinals: true,
  },
}

/** Languages that read numbers with a full stop as ordinals although they have no list of their own here. */
const ORDINAL = new Set([
  'de',
  'da',
  'no',
  'fi',
  'pl',
  'cs',
  'sk',
  'sl',
  'hr',
  'bs',
  'sr',
  'hu',
  'et',
  'lv',
  'is',
  'tr',
  'fo',
  'lb',
])
const ALIAS: Readonly<Record<string, string>> = {
  no: 'da',
  sk: 'cs',
  be: 'ru',
  gl: 'es',
  ca: 'es',
  lb: 'de',
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter((word) => word !== ''))

/**
 * The abbreviations of a language. English ones are known everywhere ("Inc.", "Dr.", "U.S." stand in news of any language), but a
 * language's own reading comes first.
 */
export function abbreviationsOf(language: string | null): Abbreviations {
  const primary = primaryLanguage(language) ?? 'en'
  const own = SOURCES[ALIAS[primary] ?? primary] ?? { prefix: '', open: '', openers: '' }
  const numbers = words(own.number ?? EN.number ?? '')
  const open = words(own.open)
  const prefix = words(own.prefix)
  const english = own === EN ? [] : ['mr', 'mrs', 'ms', 'dr', 'prof', 'gen', 'sen', 'st', 'vs', 'e.g', 'i.e', 'mt']
  for (const word of english) if (!open.has(word)) (prefix as Set<string>).add(word)
  const everywhere =
    own === EN
      ? []
      : ['inc', 'corp', 'co', 'ltd', 'jr', 'etc', 'u.s', 'u.s.a', 'u.k', 'e.u', 'u.n', 'a.m', 'p.m', 'ph.d', 'd.c']
  for (const word of everywhere) if (!prefix.has(word)) (open as Set<string>).add(word)
  return { prefix, number: numbers, open, openers: words(own.openers), ordinals: ORDINAL.has(primary) }
}
