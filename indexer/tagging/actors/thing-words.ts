/** Winds and floods with names like people's: the name is the storm's all through the text. */
export const STORMS: ReadonlySet<string> = new Set(
  "hurricane hurricanes typhoon typhoons cyclone cyclones storm storms depression supertyphoon".split(" "),
);

/** Letters before a ship's name. */
export const SHIP_LETTERS: ReadonlySet<string> = new Set(
  "MV M/V MS USS HMS RMS SS HMAS HMCS HMNZS INS USNS USCGC RRS KRI".split(" "),
);

/** Nouns right before the name of a thing, a work, an animal or somebody made up ("the tanker Grace", "the film Argo"). */
export const THING_NOUNS: ReadonlySet<string> = new Set(
  (
    "ship vessel tanker ferry frigate destroyer submarine yacht trawler freighter schooner capsule spacecraft rover satellite " +
    "film movie sitcom comedy mockumentary documentary novel novella musical sequel prequel album single song opera play manga anime videogame " +
    "character god goddess deity dinosaur lion tiger horse elephant storm wildfire volcano asteroid comet meteorite drug"
  ).split(" "),
);

/** Nouns right after a name that is only a word out of theirs ("the Lewinsky affair", "Parkinson's disease"). */
export const AFTER_THINGS: ReadonlySet<string> = new Set(
  "affair scandal disease syndrome law theorem bill act marathon derby prize award awards medal treaty accord accords amendment expo festival trophy stadium airport hoax".split(
    " ",
  ),
);

/** Names of what is spoken of like an actor and is none: an exit, an illness, letters of an office. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  "brexit grexit ebola covid covid-19 coronavirus mp mps mep meps ceo cfo phd qc aids hiv dna gps msp msps pm fm cdt edt est bst utc gmt".split(
    " ",
  ),
);

/** First words of undertakings: an operation acts as little as a project. */
export const UNDERTAKINGS: ReadonlySet<string> = new Set(["operation"]);

/** Makers whose name before a number means the machine ("a Boeing 737"). */
export const MAKERS: ReadonlySet<string> = new Set(
  "boeing airbus cessna lockheed antonov tupolev sukhoi ilyushin embraer bombardier mikoyan beechcraft bell sikorsky piper".split(
    " ",
  ),
);

/** Sites on which anybody writes: who writes there acts, the site does not. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  "twitter facebook instagram youtube tiktok whatsapp telegram snapchat reddit tumblr weibo wechat medium flickr vkontakte linkedin twitch skype zoom periscope".split(
    " ",
  ),
);

/** Words before a site where it is only the way in which something is said. */
export const BEFORE_PLATFORMS: ReadonlySet<string> = new Set(
  "on via through over using used use onto".split(" "),
);

/** Words after a site that say the same ("her Twitter account"). */
export const AFTER_PLATFORMS: ReadonlySet<string> = new Set(
  "account accounts page pages post posts feed profile user users handle thread video videos channel livestream message messages group groups followers statement followers".split(
    " ",
  ),
);

/** What opens a line on who made a picture. */
export const CREDITS: ReadonlySet<string> = new Set(
  "image images photo photos photograph picture pictures credit credits video graphic illustration screenshot".split(
    " ",
  ),
);

/** Last words of names of buildings and ways: places. */
export const FACILITIES: ReadonlySet<string> = new Set(
  "airport airfield stadium arena street avenue boulevard road highway bridge square river lake canal mountain island islands beach valley prison jail cemetery".split(
    " ",
  ),
);

/** Last words of names of houses that act at times; named only as where something happens they are places. */
export const HOUSES: ReadonlySet<string> = new Set(
  "hospital hospice care infirmary hotel church cathedral mosque temple basilica museum theatre theater hall palace castle studio studios center centre park plaza tower range".split(
    " ",
  ),
);

/** Last words of names of towns, where the name is no team's. */
export const TOWNS: ReadonlySet<string> = new Set(
  "city county town township village district province island islands".split(" "),
);
