import type { DateRecogniser } from "./recogniser";

/** Words for the present that are no bare "now": TIMEX3 has a value of its own for it. */
export const PRESENT: readonly DateRecogniser[] = [
  {
    // right now · at the moment · at present · to date
    rule: "present",
    pattern:
      /(?<![\p{L}\d-])(?:right\snow|at\sthe\smoment(?!\s(?:of|when|that|he|she|they))|at\spresent|at\sthe\spresent\s(?:time|moment)|at\sthis\s(?:time|moment)(?!\s(?:of|last|next))|(?<!\bup\s|\bthe\syear\s)to\sdate(?!\s[\p{L}\d])|till\sdate)(?![\p{L}\d-])/giu,
    hint: /right\snow|at\s(?:the|this|present)|(?:to|till)\sdate/,
    toValue: (_, { anchor }) => (anchor ? "PRESENT_REF" : null),
    certainty: "inferred",
  },
];
