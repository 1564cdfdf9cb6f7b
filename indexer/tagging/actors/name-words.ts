/** Words before a person's name that are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister chancellor king queen prince princess pope senator senators sen sens representative rep reps congressman congresswoman governor gov mayor " +
    "secretary general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander cmdr brigadier brig ambassador amb judge justice chief chairman chairwoman director " +
    "foreign defense defence deputy former ex first second lady emperor sultan sheikh ayatollah rabbi reverend rev father sister brother saint attorney speaker leader sec spokesman spokeswoman spokesperson coach " +
    "premier comrade marshal field hon honorable messrs emir shah crown detective officer constable inspector superintendent commissioner councillor pastor bishop archbishop cardinal mullah imam analyst private prosecutor"
  ).split(" "),
);

/** Titles that only a person's name follows, so that they tell one by themselves. */
export const TELLING_TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof professor president senator sen sens representative rep reps congressman congresswoman governor gov mayor chancellor " +
    "general gen colonel col captain capt lieutenant lt sergeant sgt admiral adm ambassador judge justice speaker sheikh ayatollah reverend rev minister"
  ).split(" "),
);

/** Words that begin sentences, count, point or join: no name of several words begins or ends with one. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those both much many most some all every each neither either few several any no none such another other others more less " +
    "i you he she it we they me him us them my your his her its our their mine who whom whose which what when where why how " +
    "and or but nor so yet if as than then thus though although because since while whereas unless until after before once when whether " +
    "of in on at by from to into onto with without within for about above across against along among amongst amid amidst around behind below beneath beside between beyond despite during except inside like unlike near off out outside over past per through throughout toward towards under up upon via " +
    "not also only even just still already always never ever again soon now here there today yesterday tomorrow tonight perhaps maybe indeed instead however meanwhile moreover furthermore finally lastly firstly secondly additionally similarly consequently therefore nevertheless nonetheless otherwise besides likewise recently currently previously originally eventually later earlier formerly " +
    "is are was were be been being am do does did has have had having will would shall should can could may might must let let's says said " +
    "well yes nah ok okay oh hello hi dear thank thanks please sorry wait"
  ).split(" "),
);

/** Small words that may stand between the words of a person's name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "al el de la del della der den des da di do dos das du van von vom zu zum bin ibn ben abu bint le y e of the ter ten af av - ' ’ . st".split(
    " ",
  ),
);

/** Small words that may stand between the words of an organisation's or a place's name. */
export const INNER_WORDS: ReadonlySet<string> = new Set(
  [
    ...PARTICLES,
    ..."for and & on in to at against with from by without under über und et e 's ’s ' ’ + / n".split(" "),
  ].filter(Boolean),
);

/** What a name in "X of Y" is not, but what Y has: only Y is named. */
export const BELONGINGS: ReadonlySet<string> = new Set(
  (
    "member members people citizens citizen charter constitution president presidents minister ministers secretary director head chair chairman chairwoman leader leaders ambassador ambassadors governor mayor king queen prince princess emperor duke " +
    "state states government governments articles article floor founder founders author editor representative representatives supporters critics president-elect son daughter wife father mother friends sons daughters students children victims residents soldiers officers officials veterans north south east west northeast northwest southeast southwest outside inside"
  ).split(" "),
);

/** Last words of what is no actor: laws, plans, prizes, wars, feasts, products. */
export const NO_ACTORS: ReadonlySet<string> = new Set(
  (
    "act acts bill marathon faire honour honor expo derby amendment amendments goals plan plans agreement agreements treaty treaties accord accords award awards prize medal war wars festival day days week month cup games olympics olympiad championship championships " +
    "constitution protocol convention resolution resolutions revolution strategy guidelines policy doctrine declaration report reports law laws code rights era age century anniversary crisis scandal affair theory syndrome disease virus language languages edition album song novel film movie highway crusade crusades christmas easter ramadan thanksgiving"
  ).split(" "),
);

/** Persons behind a body's name ("State Department Spokesperson"): only the body is named. */
export const OFFICES: ReadonlySet<string> = new Set(
  "spokesperson spokesman spokeswoman director administrator chairman chairwoman chair secretary minister president leader chief ceo officer official officials senator senators representative representatives analyst analysts correspondent managers commander ambassador".split(
    " ",
  ),
);

/** Days and months at a name's head are none of it. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february july september october november december".split(
    " ",
  ),
);

/** What stands for any body of its kind and names none by itself. */
export const GENERIC_BODIES: ReadonlySet<string> = new Set(
  "states state provinces counties department departments government governments union constitution administration nation nations republic federal territory territories province county city district ministry agency office board bureau north south east west god heaven earth internet web executive legislature treasury bank university college school company committee commission".split(
    " ",
  ),
);

/** Peoples, faiths and directions that the model takes for names: groups at most. */
export const GROUP_NAMES: ReadonlySet<string> = new Set(
  (
    "kurds kurd arabs arab muslims muslim christians christian jews jew sunnis sunni shiites shiite shias shia alawites alawite druze yazidis yazidi yezidis rohingya tatars tatar chechens chechen uighurs uyghurs uighur uyghur catholics catholic protestants protestant hindus hindu sikhs buddhists mormons " +
    "europeans asians africans latinos hispanics republicans democrats tories communists nazis bolsheviks zionists islamists jihadists westerners slavs serbs bosniaks pashtuns hazaras tajiks"
  ).split(" "),
);

/** Adjectives of faiths, parts of the world and parties: no actors. */
export const NAMELESS_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    "european asian african western eastern northern southern arab arabic islamic kurdish sunni shiite shia christian catholic jewish muslim hindu protestant orthodox communist democratic republican nazi latin nordic baltic balkan slavic " +
    "anti-american anti-russian pro-russian pro-western american-led us-led christmas easter english monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december"
  ).split(" "),
);
