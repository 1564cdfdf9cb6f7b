import { ANALOGIES_AND_HISTORY } from "./analogies-and-history";
import { COUNTRIES_IN_PHRASES } from "./countries-in-phrases";
import { HARM_AND_GRIEF } from "./harm-and-grief";
import { HYPOTHETICALS } from "./hypotheticals";
import type { UnlikeStance } from "./labelled-stance";
import { MINISTRY_AND_COUNTRY } from "./ministry-and-country";
import { NESTED_QUOTES } from "./nested-quotes";
import { POLARITY } from "./polarity";
import { PRONOUNS } from "./pronouns";
import { REPORTED_FACTS } from "./reported-facts";
import { SPORTS } from "./sports";
import { URGED_AND_HELPED } from "./urged-and-helped";
import { WRONG_TARGET } from "./wrong-target";

/** All sentences without a stance, or without some that may be read into them, by the kind of error that they lead to. */
export const MISLEADING: Readonly<Record<string, readonly UnlikeStance[]>> = {
  "analogies-and-history": ANALOGIES_AND_HISTORY,
  "countries-in-phrases": COUNTRIES_IN_PHRASES,
  "harm-and-grief": HARM_AND_GRIEF,
  hypotheticals: HYPOTHETICALS,
  "ministry-and-country": MINISTRY_AND_COUNTRY,
  "nested-quotes": NESTED_QUOTES,
  polarity: POLARITY,
  pronouns: PRONOUNS,
  "reported-facts": REPORTED_FACTS,
  sports: SPORTS,
  "urged-and-helped": URGED_AND_HELPED,
  "wrong-target": WRONG_TARGET,
};
