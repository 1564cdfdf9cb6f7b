import { FORM_HEADERS, get, JSON_HEADERS, post, type SiteRequest } from "../shared/request";
import { CORRECTIONS, correct } from "./corrections";

/** Corrections that must be refused. */
export const BAD_CORRECTIONS: readonly SiteRequest[] = [
  correct("nothing", { kind: "rename", from: "A", to: "B" }, "bad: no document"),
  correct(null, { kind: "published", value: "2018" }, "bad: a date for all"),
  correct(null, { kind: "remove", facet: "stance", value: "nonsense" }, "bad: no stance"),
  correct(null, { kind: "dance" }, "bad: no kind"),
  correct(null, { kind: "stance", target: "A", holder: null, stance: "loves" }, "bad: no side"),
  post(
    CORRECTIONS,
    { document: null, why: "", change: { kind: "rename", from: "A", to: "B" } },
    "bad: no why",
  ),
  post(CORRECTIONS, {}, "bad: nothing"),
  { name: "bad: not JSON", path: CORRECTIONS, method: "POST", headers: JSON_HEADERS, body: "{" },
  { name: "bad: a form", path: CORRECTIONS, method: "POST", headers: FORM_HEADERS, body: "why=a" },
  get(`${CORRECTIONS}?document=nothing`),
  { name: "undo nothing", path: `${CORRECTIONS}/nothing`, method: "DELETE" },
];
