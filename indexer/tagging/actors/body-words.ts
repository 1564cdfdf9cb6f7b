/** Bodies that are called by whose they are. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  "government administration military police parliament legislature embassy campaign office authorities troops forces media television".split(
    " ",
  ),
);

/** Groups that are called by whose they are. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  "family officials protesters people firms refugees agents generals soldiers rebels opposition diplomats prosecutors supporters militias residents militants fighters".split(
    " ",
  ),
);

/** Those of them that are called by a person. */
export const PERSONS_BODIES: ReadonlySet<string> = new Set(
  "government administration campaign office family".split(" "),
);

/** Words between the owner and the body ("Estonian state media", "U.S. special forces"). */
export const BODY_KINDS: ReadonlySet<string> = new Set(
  "state federal special national central security armed".split(" "),
);
