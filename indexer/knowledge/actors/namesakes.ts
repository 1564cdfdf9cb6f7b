/** A name that a country shares with another place, and the words that tell which of the two a text means. */
export type Namesake = {
  readonly name: string;
  /** Words, lower-case, beside which it is the country, and beside which it is the other place. */
  readonly country: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** By hand, from general knowledge. */
export const NAMESAKES: ReadonlyMap<string, Namesake> = new Map(
  [
    {
      name: "Georgia",
      country: words(
        "tbilisi batumi russia russian abkhazia ossetia caucasus armenia azerbaijan saakashvili ivanishvili nato eu georgians lari moldova ukraine",
      ),
      place: words(
        "atlanta savannah augusta alabama florida carolina tennessee mississippi louisiana virginia maryland texas kemp abrams ossoff warnock senators governor legislature congressman cherokee cherokees creeks indians gubernatorial county primary",
      ),
    },
  ].map((row) => [row.name, row]),
);
