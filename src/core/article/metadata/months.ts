/** Month and weekday names as they stand in date lines, in the languages of the press read here. Lower case, without accents. */

const MONTHS: readonly string[] = [
  'january jan januar janner janvier janv enero ene gennaio gen janeiro januari января янв січня stycznia styczen stycznia ledna ocak tammikuuta ianuarie ιανουαριου',
  'february feb februar fevrier fevr febrero febbraio fevereiro fev februari февраля фев февр лютого lutego unora subat helmikuuta februarie φεβρουαριου',
  'march mar marz mars marzo marco maart марта мар березня marca brezna mart maaliskuuta martie μαρτιου mrt maerz',
  'april apr avril avr abril abr aprile апреля апр квітня kwietnia dubna nisan huhtikuuta aprilie απριλιου',
  'may mai mayo maggio mag maio mei maj мая травня maja kvetna mayis toukokuuta μαιου',
  'june jun juni juin junio giugno giu junho июня июн червня czerwca cervna haziran kesakuuta iunie ιουνιου',
  'july jul juli juillet juil julio luglio lug julho июля июл липня lipca cervence temmuz heinakuuta iulie ιουλιου',
  'august aug aout agosto ago augustus augusti августа авг серпня sierpnia srpna agustos elokuuta αυγουστου',
  'september sep sept septembre septiembre set settembre setembro сентября сен сент вересня wrzesnia zari eylul syyskuuta septembrie σεπτεμβριου',
  'october oct oktober okt octobre octubre ottobre ott outubro out oktober октября окт жовтня pazdziernika rijna ekim lokakuuta octombrie οκτωβριου',
  'november nov novembre noviembre novembro ноября ноя листопада listopada listopadu kasim marraskuuta noiembrie νοεμβριου',
  'december dec dezember dez decembre diciembre dic dicembre dezembro декабря дек грудня grudnia prosince aralik joulukuuta decembrie δεκεμβριου',
]

function monthsByName(): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  MONTHS.forEach((names, index) => {
    for (const name of names.split(' ')) map.set(name, index + 1)
  })
  return map
}
const BY_NAME = monthsByName()

/** 1 to 12, or null. Accents, case and a full stop do not matter. */
export function monthOf(name: string): number | null {
  const folded = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, (mark) => (mark === '\u0306' ? mark : ''))
    .normalize('NFC')
  return BY_NAME.get(folded) ?? null
}

/** Weekday names and their short forms, for taking them out of a date line. */
export const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag ' +
  'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер пʼятниця субота неділя ' +
  'poniedziałek wtorek środa czwartek piątek sobota niedziela'
