/** Nouns of bodies whose name may go on with "of", "for", "on" or "against" and another name. */
export const BODIES: ReadonlySet<string> = new Set(
  (
    "league court courts orchestra committee subcommittee ministry department bureau council commission commissioner association federation union academy institute institution society centre center office " +
    "front party movement organisation organization conference alliance coalition agency university college faculty school board foundation fund service services veterans tribunal network forum congress assembly chamber " +
    "corps administration authority ministries directorate secretariat mission campaign district group team brotherhood fellowship"
  ).split(" "),
);

/** Bodies of a state or a school, whose field may be two things ("Department of Health and Human Services"). */
export const FIELDED: ReadonlySet<string> = new Set(
  "ministry department faculty bureau office committee agency institute center centre centers school secretariat directorate commission college division association academy".split(
    " ",
  ),
);

/** What follows a piece of a name behind a hyphen and makes no name of it ("Trump-backed", "London-based"). */
export const AFTER_HYPHEN: ReadonlySet<string> = new Set(
  "led era run free wing haters fans rally like born type style based backed owned held made built wide elect designate bound friendly aligned linked affiliated controlled".split(
    " ",
  ),
);

/** Owners inside a body's name ("Sheriff's Office", "Workers' Union"). */
export const OWNERS: ReadonlySet<string> = new Set(
  (
    "bishops sheriff workers women people doctors teachers children men veterans farmers lawyers journalists students employers miners writers attorney mayor governor " +
    "peoples citizens drivers nurses officers pilots players directors actors lawyer soldiers seamen"
  ).split(" "),
);

/** Letters of a state before its bodies ("US Park Police"). */
export const STATES: ReadonlySet<string> = new Set(["US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N."]);

/** Small words inside names from elsewhere, which a capital follows ("Ursula von der Leyen", "Bashir al Assad"). */
export const FOREIGN_PARTICLES: ReadonlySet<string> = new Set(
  "de la del della der den da di do dos das du van von zu bin ibn ben bint al el le af av ter ten et y".split(
    " ",
  ),
);

/** Behind a person's name, with a comma or without. */
export const GENERATIONS: ReadonlySet<string> = new Set(["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"]);
