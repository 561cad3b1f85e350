/** Common given names over many countries: evidence that capitals name a person, and that two given names are two people. */

const lower = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const MALE = lower(`
aaron adam adrian ahmad ahmed akira alan albert alberto aleksander aleksandr aleksei alessandro alex alexander alexei alexis alfred ali allan allen
amir amit anatoly anders andre andreas andrei andrew andrey andrzej andy angel angelo ankit anthony anton antonio antony arjun arnold arthur ashok
augusto barack barry bart ben benedict benjamin bernard bernie bill billy bob boris brad bradley brandon brendan brent brett brian bruce bruno
bryan calvin carl carlo carlos carlton cesar charles charlie chris christian christoph christophe christopher claude clive colin connor craig
cristian cyril dale damien dan daniel daniele danny darren dave david dean deepak denis dennis derek diego dieter dimitri dirk dmitri dmitry
dominic don donald douglas drew duncan dylan eddie edgar eduardo edward edwin elliott elon emil emmanuel emmanuelle enrique eric erik ernest ernesto
evan evgeny ezra fabio felipe felix fernando francesco francis francisco francois frank franz fred frederick friedrich gabriel gareth gary gavin
gennady geoffrey george gerald gerard gerhard giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guillaume gustav guy hamid
hans harold harry harvey hasan hassan heinz henri henrik henry herbert herman hiroshi howard hugh hugo hussein ian ibrahim igor ilya imran isaac ivan
jack jacob jacques jaime jake james jamie jan jared jason javier jay jean jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim
joao joe joel johan johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan juergen jules julian julien julio justin kamal
karim karl keith ken kenneth kenji kent kevin khaled kirk klaus kofi konstantin kurt kyle lance larry lars laurent lawrence lee leo leon leonard
leonid leslie lewis liam lindsey lionel lloyd lorenzo louis luc luca lucas luis luiz luke mahmoud malcolm manuel marc marcel marco marcus mario
mark marko markus martin marvin mateusz matt matteo matthew matthias maurice max maxim michael michal michel miguel mihail mike mikhail milan
mitch mitt mohamed mohammad mohammed morgan muhammad murat mustafa nathan nathaniel narendra neil nelson newt nicholas nick nicolas nigel nikolai nikolas noah
norman oleg oleksandr oliver olivier omar oscar osama otto owen pablo pascal patrick paul pavel pawel pedro per peter petr petro phil philip
philippe pierre piotr rafael rahul raj rajesh ralph ramon rand randy raul ray raymond recep reggie rene ricardo richard rick rob robert roberto
robin rod roger roland roman ron ronald rory ross roy rudolf rudy rupert russell ryan salman salvador sam samir samuel sandro sanjay satoshi scott
sean sebastian serge sergei sergey sergio seth shane shaun shinzo silvio simon stanley stefan stephane stephen steve steven stewart stuart sven takeshi
tarek ted terry thabo thomas tim timothy tobias todd tom tomas tommy tony travis trevor tyler umar vadim valentin valery vasily vicente victor
viktor vikram vincent vitaly vitali vladimir volodymyr wade walter warren wayne wei wilhelm will william winston wladimir wolfgang xavier yannick yasser yuri
yuriy yusuf yves zachary kenji ingmar olaf torsten haruto
jörg joerg jorg jürgen jurgen werner detlef günter günther gunter gunther rainer reiner bernd holger jochen lothar manfred horst helmut gerd norbert ralf rolf siegfried thorsten volker
ulrich uwe matthäus björn sören lukas felix moritz didier thierry jérôme jerome gérard rené rene fabien cédric cedric ludovic benoît benoit antoine hervé herve sébastien frédéric frederic
mathieu gilles étienne etienne yann bastien rémi remi julián josé ángel andrés tomás iván raúl héctor hector víctor álvaro alvaro íñigo óscar ramón joaquín joaquin gonzalo ignacio emilio
rodrigo pau jordi xabier davor goran zoran dragan milos miloš nikola luka stefano gianni luigi pietro matteo claudio maurizio sergiu bogdan mihai ion henrique tiago rui nuno duarte
chip hal finn callum ewan hamish alistair alasdair angus fergus declan cormac niall eoin ciaran kieran stuart gordon reece jordan tyrone darnell jamal kwame kofi chidi emeka tunde
segun babatunde sanjeev anil sunil vijay suresh ramesh manoj arvind rohit imtiaz tariq asif bilal kenta daisuke tomas tomás magnus anders bjorn henning rasmus mikkel jesper kasper jakub
tomasz krzysztof grzegorz marcin wojciech zoltán zoltan lászló laszlo gábor gabor istván attila`)
const FEMALE = lower(`
abigail ada adriana agnes aisha alexandra alexandria alice alicia alison allison amanda amelia amina amy ana anastasia andrea angela angelica angelina
anita anja ann anna annabel anne annette annie antonia april ariana arlene ashley astrid audrey ayesha barbara beatrice beatriz becky benazir bernadette beth
betty beverly brenda bridget britney brooke camilla carla carmen carol carole caroline carolyn catherine cathy cecilia celine charlotte chelsea cheryl
chloe christiane christina christine cindy claire clara claudia colleen condoleezza connie cristina cynthia daisy danielle daria debbie deborah debra diana diane
dolores donna dora doris dorothy edith eileen ekaterina elaine eleanor elena elisabeth elise elizabeth ella ellen eliza emily emma erica erika erin esther
ethel eva eve evelyn faith fatima felicity fiona florence frances francesca gabriela gail georgia georgina gertrude gillian gina giulia gloria grace greta
gwen hannah harriet hazel heather heidi helen helena helene hilary hillary holly ida ilona imelda indira ines ingrid irene irina iris isabel isabella isabelle
ivana ivanka jackie jacqueline jane janet janice jasmine jean jeanette jen jennifer jenny jessica jill jo joan joanna joanne josephine joyce juanita judith
judy julia juliana julie juliet june kamala karen karin karina karla kate katharine katherine kathleen kathryn kathy katie katrina kayla kelly kerry khadija
kim kimberly kirsten kirstjen kristen kristin kristina lara laura lauren laurie leah leila lena leslie leticia lidia liliana lillian linda lindsay lindsey lisa liz
lois loretta lorraine louisa louise lucia lucy lydia lynn mabel madeleine madison maggie malala mandy margaret margarita maria mariah marie marina marion marine marissa
marjorie marlene martha mary maureen maxine megan melania melanie melinda melissa mercedes michele michelle mildred miriam moira mollie molly monica nadia nancy
naomi natalia natalie natasha nicola nicole nikki nina nora norma octavia olga olivia oprah pamela patricia paula pauline peggy penelope penny petra phyllis
priscilla priya rachel raquel rebecca regina renee rita roberta rosa rose rosemary roxana ruth sabrina sally samantha sandra sara sarah selena serena shannon
sharon sheila shelley sherry shirley silvia simone sofia sonia sonya sophia sophie stella stephanie sue susan susana susanna suzanne svetlana sylvia tamara
tanya tara tatiana teresa tessa theresa tiffany tina tracy tulsi ursula valentina valerie vanessa vera veronica victoria violet virginia vivian wanda wendy whitney
winnie yasmin yulia yvette yvonne zara zoe marit sigrid astrid ngozi aung
sabine heike kerstin ute gisela birgit anke silke katrin kathrin katja renate elke ulrike anneliese annalena annegret beate martina stefanie melanie svenja anja jana franziska hannelore
hélène sylvie nathalie valérie mathilde margaux aurélie aurelie élodie elodie chloé océane amélie émilie céline véronique françoise mireille brigitte isabelle sandrine delphine lucía lucia
marta maría ángela inés begoña yolanda nuria pilar rocío rocio concha ainhoa itziar beatriz luisa elisa alba carolina paloma giulia chiara federica elisabetta serena ilaria
isla doreen gemma rosie gail morag catriona eilidh siobhan niamh aoife sinead orla maeve maureen brenda glenda beryl mavis enid olive daphne thelma norah priya anjali deepa sunita meera
kavita shreya amina zainab folake adaeze chioma yetunde wanjiku akiko yoko naoko keiko solveig ingeborg liv kirsti maren johanna elin freja signe agnieszka katarzyna małgorzata malgorzata
ewa joanna zuzana jana petra ivana snežana jelena milica`)

export type Gender = 'male' | 'female'

export const isGivenName = (word: string): boolean => MALE.has(word) || FEMALE.has(word)

/** Whether the first word of a name, in any case of letters, is a given name: a person's and not an outlet's or a place's. */
export const beginsWithGivenName = (name: string): boolean => isGivenName(name.split(/\s/)[0]?.toLowerCase() ?? '')

/** The gender that a given name is common for; null when unknown or used for both. */
export function genderOf(word: string): Gender | null {
  if (MALE.has(word)) return FEMALE.has(word) ? null : 'male'
  return FEMALE.has(word) ? 'female' : null
}

/** Groups of given names that are one name: short forms, and spellings that no folding joins. */
const FORMS = `
william bill billy will willie liam|robert bob bobby rob robbie bert|richard dick rick ricky rich|james jim jimmy jamie|john jack johnny jon|
charles charlie chuck|edward ed eddie ted teddy ned|thomas tom tommy|michael mike mick mickey|joseph joe joey|anthony antony tony|daniel dan danny|
samuel sam sammy|benjamin ben benny|alexander alex sandy alec sasha aleksandr aleksander oleksandr alexandre|nicholas nick nicky nicolas nikolas|
christopher chris|matthew matt|andrew andy drew|stephen steven steve stefan stephan|peter pete|david dave|donald don donnie|ronald ron ronnie|kenneth ken kenny|
timothy tim|gregory greg|jeffrey geoffrey jeff geoff|lawrence larry laurence|patrick pat paddy|philip phillip phil|raymond ray|theodore ted theo|
walter walt|frederick fred freddie|francis frank|gerald gerry jerry|leonard len lenny|martin marty|nathaniel nathan nate|zachary zach zack|
joshua josh|bernard bernie|mitchell mitch|reginald reg reggie|rudolph rudy|vincent vince|douglas doug|edwin ed|eugene gene|harold harry hal|
elizabeth liz beth betsy betty lizzie eliza elisabeth|katherine catherine kathryn katharine kate katie kathy cathy kathleen|margaret maggie meg peggy|
patricia pat patty trish|jennifer jen jenny|susan sue susie|deborah debra debbie deb|barbara barb|rebecca becky|victoria vicky vicki|christina chris
christine tina|alexandra alex sandra sasha|samantha sam|jessica jess|abigail abby|pamela pam|cynthia cindy|judith judy|kimberly kim|amanda mandy|
teresa theresa terri|virginia ginny|dorothy dot|frances fran|jacqueline jackie|nancy nan|sarah sara|ann anne annie anna|hillary hilary|isabel isabelle isabella|
muhammad mohammed mohammad mohamed muhammed mohamad mehmet md mohd muhd|hussein husayn hossein hussain|hassan hasan|yusuf youssef yousef yosef|omar umar|
osama usama|ahmed ahmad|khaled khalid|abdullah abdallah|mahmoud mahmud|ibrahim ebrahim|mustafa mustapha|moammar muammar|ali aly|
sergei sergey serhiy serhii|alexei alexey aleksei aleksey oleksiy|andrei andrey andriy andrii|dmitri dmitry dmitriy dmytro|yuri yuriy yury iurii yurii|
yevgeny evgeny yevgeniy yevhen evgeniy|nikolai nikolay mykola|mikhail mykhailo mikhael|vladimir volodymyr wladimir|vitaly vitali vitaliy vitalii|
valery valeri valeriy|vasily vasiliy vasyl|yulia julia yuliya|tatiana tatyana tetiana|ekaterina yekaterina kateryna|natalia nataliya natalya|elena yelena olena|
maxim maksim maksym|grigory grigori hryhoriy|anatoly anatoliy anatolii|arkady arkadiy|gennady gennadiy hennadiy|viktor victor|stanislav stas`

const GROUPS: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const groups = new Map<string, Set<number>>()
  for (const [index, forms] of FORMS.split('|').entries())
    for (const form of forms.trim().split(/\s+/)) groups.set(form, (groups.get(form) ?? new Set()).add(index))
  return groups
})()

/** Whether two given names are forms of one ("Bill" and "William", "Sergei" and "Serhiy"). Both folded. */
export function sameGivenName(a: string, b: string): boolean {
  const groups = GROUPS.get(a)
  if (groups === undefined) return false
  for (const group of GROUPS.get(b) ?? []) if (groups.has(group)) return true
  return false
}
