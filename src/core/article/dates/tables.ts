/** Names of months and weekdays and the words for nearby days, by language. */
import { primaryLanguage } from '../../text/language.js'

type Table = ReadonlyMap<string, number>

/** Twelve (or seven) groups, forms of one month (or day) joined by "|". */
const groups = (text: string): [string, number][] =>
  text.split(' ').flatMap((forms, index) => forms.split('|').map((form): [string, number] => [form, index + 1]))

const EN_MONTHS = groups('january february march april may june july august september october november december')
const EN_SHORT_MONTHS = groups('jan feb mar apr may jun jul aug sep|sept oct nov dec')
const EN_DAYS = groups('monday tuesday wednesday thursday friday saturday sunday')
const EN_SHORT_DAYS = groups('mon tue|tues wed|weds thu|thur|thurs fri sat sun')

const MONTHS: ReadonlyMap<string, string> = new Map([
  [
    'de',
    'januar|jänner|jan februar|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez',
  ],
  [
    'fr',
    'janvier|janv février|févr mars avril mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|déc',
  ],
  [
    'es',
    'enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sep|sept octubre|oct noviembre|nov diciembre|dic',
  ],
  [
    'it',
    'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic',
  ],
  [
    'pt',
    'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  ],
  [
    'nl',
    'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec',
  ],
  [
    'ru',
    'января|январе|январь|янв февраля|феврале|февраль|фев марта|марте|март апреля|апреле|апрель|апр мая|мае|май июня|июне|июнь июля|июле|июль августа|августе|август|авг сентября|сентябре|сентябрь|сен|сент октября|октябре|октябрь|окт ноября|ноябре|ноябрь|ноя|нояб декабря|декабре|декабрь|дек',
  ],
  [
    'pl',
    'stycznia|styczniu|styczeń lutego|lutym|luty marca|marcu|marzec kwietnia|kwietniu|kwiecień maja|maju|maj czerwca|czerwcu|czerwiec lipca|lipcu|lipiec sierpnia|sierpniu|sierpień września|wrześniu|wrzesień października|październiku|październik listopada|listopadzie|listopad grudnia|grudniu|grudzień',
  ],
  [
    'sv',
    'januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sep|sept oktober|okt november|nov december|dec',
  ],
  [
    'da',
    'januar|jan februar|feb marts april|apr maj juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov december|dec',
  ],
  [
    'no',
    'januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov desember|des',
  ],
  [
    'uk',
    'січня|січні|січень лютого|лютому|лютий березня|березні|березень квітня|квітні|квітень травня|травні|травень червня|червні|червень липня|липні|липень серпня|серпні|серпень вересня|вересні|вересень жовтня|жовтні|жовтень листопада|листопаді|листопад грудня|грудні|грудень',
  ],
  [
    'cs',
    'ledna|lednu|leden února|únoru|únor března|březnu|březen dubna|dubnu|duben května|květnu|květen června|červnu|červen července|červenci|červenec srpna|srpnu|srpen září října|říjnu|říjen listopadu|listopad prosince|prosinci|prosinec',
  ],
])

/** With the time of day that German writes as one word: "Dienstagabend". */
const germanDays = (days: string): string =>
  days.replace(/\p{L}+tag(?!\p{L})|mittwoch|sonnabend/gu, (day) =>
    [day, ...['früh', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht'].map((part) => day + part)].join(
      '|',
    ),
  )

const WEEKDAYS: ReadonlyMap<string, string> = new Map([
  ['de', germanDays('montag|montags dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag')],
  ['fr', 'lundi mardi mercredi jeudi vendredi samedi dimanche'],
  ['es', 'lunes martes miércoles jueves viernes sábado domingo'],
  ['it', 'lunedì martedì mercoledì giovedì venerdì sabato domenica'],
  ['pt', 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'],
  ['nl', 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'],
  ['ru', 'понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье'],
  ['pl', 'poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę'],
  [
    'sv',
    'måndag|måndagen|måndags tisdag|tisdagen|tisdags onsdag|onsdagen|onsdags torsdag|torsdagen|torsdags fredag|fredagen|fredags lördag|lördagen|lördags söndag|söndagen|söndags',
  ],
  ...['da', 'no'].map((language): [string, string] => [language, 'mandag tirsdag onsdag torsdag fredag lørdag søndag']),
  ['uk', "понеділок вівторок середа|середу четвер п'ятниця|п'ятницю|п’ятниця|п’ятницю субота|суботу неділя|неділю"],
  ['cs', 'pondělí úterý středa|středu čtvrtek pátek sobota|sobotu neděle|neděli'],
])

/** Words for a day, in days from the publication. */
const NEARBY: ReadonlyMap<string, string> = new Map([
  ['en', 'yesterday=-1 today=0 tonight=0 tomorrow=1'],
  ['de', 'vorgestern=-2 gestern=-1 heute=0 morgen=1 übermorgen=2'],
  ['fr', "avant-hier=-2 hier=-1 aujourd'hui=0 demain=1"],
  ['es', 'anteayer=-2 ayer=-1 hoy=0'],
  ['it', 'ieri=-1 oggi=0 stasera=0 domani=1'],
  ['pt', 'anteontem=-2 ontem=-1 hoje=0 amanhã=1'],
  ['nl', 'eergisteren=-2 gisteren=-1 vandaag=0 vanavond=0'],
  ['ru', 'позавчера=-2 вчера=-1 сегодня=0 завтра=1'],
  ['pl', 'przedwczoraj=-2 wczoraj=-1 dziś=0 dzisiaj=0 jutro=1'],
  ['sv', 'förrgår=-2 igår=-1 idag=0 ikväll=0 imorgon=1'],
  ['uk', 'позавчора=-2 вчора=-1 учора=-1 сьогодні=0 завтра=1'],
  ['cs', 'předevčírem=-2 včera=-1 dnes=0 zítra=1'],
])

/** What one language calls the months and days. All words in lower case. */
export interface DateWords {
  readonly english: boolean
  readonly months: Table
  /** Short month names, which need a day or a year beside them. */
  readonly shortMonths: Table
  readonly weekdays: Table
  readonly shortWeekdays: Table
  readonly nearby: Table
}

function nearby(language: string): Table {
  const entries = (NEARBY.get(language) ?? '').split(' ').filter(Boolean)
  return new Map(
    entries.map((entry): [string, number] => {
      const [word = '', days = ''] = entry.split('=')
      return [word, Number(days)]
    }),
  )
}

const ENGLISH: DateWords = {
  english: true,
  months: new Map(EN_MONTHS),
  shortMonths: new Map(EN_SHORT_MONTHS),
  weekdays: new Map([...EN_DAYS, ['tues', 2], ['weds', 3], ['thurs', 4], ['thur', 4]]),
  shortWeekdays: new Map(EN_SHORT_DAYS),
  nearby: nearby('en'),
}

const OTHERS: ReadonlyMap<string, DateWords> = new Map(
  [...MONTHS].map(([language, months]): [string, DateWords] => {
    const all = groups(months)
    return [
      language,
      {
        english: false,
        months: new Map(all.filter(([word]) => word.length > 4 || word.normalize().length === 4)),
        shortMonths: new Map(all),
        weekdays: new Map(groups(WEEKDAYS.get(language) ?? '')),
        shortWeekdays: new Map(),
        nearby: nearby(language),
      },
    ]
  }),
)

/** The date words for a BCP 47 language; a language without tables is read as English. */
export const dateWords = (language: string | null): DateWords =>
  OTHERS.get(primaryLanguage(language) ?? 'en') ?? ENGLISH
