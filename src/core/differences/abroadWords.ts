/** Opposites, negations and directions in other languages than English, as news has them most. */

export interface WordsAbroad {
  /** Words that turn a statement round. */
  readonly negations: string
  /** Behind a negation these make it no denial: "not only", "no more than". */
  readonly harmless: string
  /** Two sides of forms each, participles and adjectives in the one that `endings` make the others from. */
  readonly opposites: readonly string[]
  /** What a form ends in, and what other forms have in its place. */
  readonly endings: readonly (readonly [RegExp, string])[]
}

const FRENCH = [[/(?<=[éutis])$/u, 'e s es']] as const
const SPANISH = [[/o$/u, 'a os as']] as const
const ITALIAN = [[/o$/u, 'a i e']] as const
const GERMAN = [[/(?<=[tngr])$/u, 'e en er es em']] as const
const RUSSIAN = [[/(?<=[тн])$/u, 'а о ы']] as const

/** By primary language. */
export const WORDS_ABROAD: Readonly<Record<string, WordsAbroad>> = {
  de: {
    negations: 'nicht kein keine keinen keiner keinem keines keinerlei nie niemals niemand weder',
    harmless: 'nur mehr länger erst weniger zuletzt einmal',
    endings: GERMAN,
    opposites: [
      'stieg stiegen gestiegen steigt erhöht erhöhte gewachsen zugenommen | sank sanken gesunken sinkt gefallen zurückgegangen gesenkt',
      'höher | niedriger',
      'angenommen akzeptiert gebilligt billigte befürwortet befürwortete | abgelehnt abgewiesen verweigert verweigerte',
      'gewonnen gewann | verloren verlor unterlag',
      'schuldig verurteilt | unschuldig freigesprochen',
      'offen geöffnet freigegeben | geschlossen gesperrt',
      'bestätigt bestätigte bestätigten | dementiert dementierte bestritten bestritt',
      'erlaubt erlaubte genehmigt | verboten untersagt',
      'festgenommen inhaftiert verhaftet | freigelassen',
      'verschärft verschärfte | gelockert lockerte',
      'freiwillig | gezwungen',
      'legal | illegal',
      'möglich | unmöglich',
      'gewinn | verlust',
      'überlebt überlebte | gestorben getötet tot',
      'gekauft kaufte | verkauft verkaufte',
      'begonnen begann gestartet | beendet endete',
      'nördlich norden | südlich süden',
      'östlich osten | westlich westen',
    ],
  },
  fr: {
    negations: 'pas jamais aucun aucune nullement',
    harmless: 'seulement plus moins uniquement que',
    endings: FRENCH,
    opposites: [
      'hausse augmenté augmente progressé | baisse baissé diminué diminue reculé',
      'accepté accepte approuvé approuve adopté | refusé refuse rejeté rejette',
      'soutient soutenu | opposé oppose',
      'gagné remporté victoire | perdu défaite',
      'coupable condamné | innocent acquitté relaxé',
      'ouvert rouvert | fermé ferme',
      'confirmé confirme | démenti dément nié nie',
      'autorisé autorise | interdit',
      'arrêté interpellé détenu | libéré relâché',
      'survécu vivant | mort tué décédé',
      'légal | illégal',
      'possible | impossible',
      'bénéfice | perte',
      'acheté | vendu',
      'commencé débuté | terminé achevé',
      'nord | sud',
    ],
  },
  es: {
    negations: 'no nunca jamás ningún ninguna ninguno nadie tampoco',
    harmless: 'solo sólo más menos hasta obstante solamente',
    endings: SPANISH,
    opposites: [
      'subió sube aumentó aumenta alza | bajó cayó disminuyó descenso caída',
      'aceptó acepta aprobó aprueba apoyó apoya respaldó respalda | rechazó rechaza',
      'ganó victoria | perdió derrota',
      'culpable condenado | inocente absuelto',
      'abierto abrió reabrió | cerrado cerró',
      'confirmó confirma | desmintió desmiente negó niega',
      'permitió permite autorizó autoriza | prohibió prohíbe',
      'detenido arrestado | liberado',
      'legal | ilegal',
      'posible | imposible',
      'beneficio ganancia | pérdida',
      'compró | vendió',
      'comenzó empezó inició | terminó finalizó acabó',
      'norte | sur',
    ],
  },
  it: {
    negations: 'non mai nessun nessuna nessuno',
    harmless: 'solo più meno soltanto',
    endings: ITALIAN,
    opposites: [
      'aumentato aumento salito cresciuto | calato calo sceso diminuito',
      'accettato approvato | respinto rifiutato bocciato',
      'vinto vittoria | perso sconfitta',
      'colpevole condannato | innocente assolto',
      'aperto riaperto | chiuso',
      'confermato conferma | smentito smentisce negato',
      'autorizzato consentito permesso | vietato proibito',
      'arrestato fermato | liberato rilasciato',
      'legale | illegale',
      'possibile | impossibile',
      'utile profitto | perdita',
      'comprato acquistato | venduto',
      'iniziato cominciato | finito terminato',
      'nord | sud',
    ],
  },
  pt: {
    negations: 'não nunca jamais nenhum nenhuma ninguém',
    harmless: 'só apenas mais menos somente obstante',
    endings: SPANISH,
    opposites: [
      'subiu aumentou alta | caiu baixou diminuiu queda',
      'aceitou aprovou aprovado | rejeitou recusou rejeitado',
      'ganhou venceu vitória | perdeu derrota',
      'culpado condenado | inocente absolvido',
      'aberto abriu reabriu | fechado fechou',
      'confirmou confirma | negou nega desmentiu',
      'permitiu autorizou | proibiu',
      'preso detido | libertado solto',
      'legal | ilegal',
      'possível | impossível',
      'lucro | prejuízo',
      'comprou | vendeu',
      'começou iniciou | terminou',
      'norte | sul',
    ],
  },
  nl: {
    negations: 'niet geen nooit niemand evenmin',
    harmless: 'alleen meer langer minder',
    endings: [[/(?<=[tnd])$/u, 'e']],
    opposites: [
      'gestegen steeg stijgt stijging | gedaald daalde daalt daling',
      'aangenomen geaccepteerd goedgekeurd | afgewezen verworpen geweigerd',
      'gewonnen won | verloren verloor',
      'schuldig veroordeeld | onschuldig vrijgesproken',
      'open geopend heropend | gesloten dicht',
      'bevestigd bevestigde | ontkend ontkende',
      'toegestaan | verboden',
      'aangehouden gearresteerd | vrijgelaten',
      'legaal | illegaal',
      'mogelijk | onmogelijk',
      'winst | verlies',
      'gekocht | verkocht',
      'begonnen begon | geëindigd eindigde',
      'noorden | zuiden',
      'oosten | westen',
    ],
  },
  ru: {
    negations: 'не нет никогда никто ни',
    harmless: 'только менее более позднее исключено',
    endings: RUSSIAN,
    opposites: [
      'вырос выросла выросли увеличился повысил рост | упал упала упали снизился сократился понизил снижение падение',
      'принял приняли одобрил одобрили | отклонил отклонили отверг отвергли',
      'поддержал поддержали | осудил осудили',
      'победил выиграл победа | проиграл поражение',
      'виновен виновным осужден | невиновен невиновным оправдан',
      'открыт открыт открыли | закрыт закрыли',
      'подтвердил подтвердили подтверждает | опроверг опровергли отрицает',
      'разрешил разрешили | запретил запретили',
      'задержан арестован | освобожден отпущен',
      'выжил выжили | погиб погибли умер',
      'прибыль | убыток',
      'начался начались начали | закончился завершился завершили',
      'север | юг',
      'восток | запад',
    ],
  },
  uk: {
    negations: 'не немає ніколи ніхто ні',
    harmless: 'тільки лише менше більше пізніше',
    endings: [],
    opposites: [
      'зріс зросла зросли | впав впала впали знизився',
      'схвалив схвалили прийняв прийняли | відхилив відхилили',
      'відкрито відкрили | закрито закрили',
      'підтвердив підтвердили підтверджує | спростував спростували заперечує',
      'дозволив дозволили | заборонив заборонили',
      'затримано заарештовано | звільнено відпущено',
    ],
  },
  pl: {
    negations: 'nie nigdy żaden żadna żadnych nikt',
    harmless: 'tylko więcej mniej później',
    endings: [],
    opposites: [
      'wzrósł wzrosła wzrosły | spadł spadła spadły',
      'przyjął przyjęli zatwierdził | odrzucił odrzucili',
      'otwarto otwarty | zamknięto zamknięty',
      'potwierdził potwierdzili | zaprzeczył zaprzeczyli zdementował',
      'zatrzymany aresztowany | zwolniony wypuszczony',
    ],
  },
  sv: {
    negations: 'inte aldrig ingen inga inget ej',
    harmless: 'bara mer mindre längre',
    endings: [[/d$/u, 't da']],
    opposites: [
      'ökade ökar ökat steg | minskade minskar minskat sjönk',
      'godkände godkänt | avvisade avslog avslagit',
      'vann | förlorade',
      'skyldig dömd | oskyldig frikänd',
      'öppen öppnad öppnade | stängd stängdes',
      'bekräftade bekräftar | dementerade dementerar förnekar',
      'gripen anhållen | släppt frigiven',
      'norr | söder',
    ],
  },
}

/** Which way a thing lies. */
export const COMPASS_ABROAD: readonly string[] =
  'nord sud norte sur sul norden süden osten westen nördlich südlich östlich westlich noorden zuiden oosten westen север юг восток запад norr söder'.split(
    ' ',
  )
