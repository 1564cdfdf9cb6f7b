import type { Facts } from "../shared/facts";
import { pickEvenly } from "../shared/pick-evenly";
import { get, plainly, type SiteRequest } from "../shared/request";

const TYPED: readonly string[] = [
  "",
  "p",
  "pre",
  "presid",
  "war ",
  "put",
  "kim j",
  "act",
  "actor:",
  "actor:rus",
  'actor:"kim',
  "publisher:",
  "source:re",
  "stance:",
  "stance:ag",
  "stance:against:",
  "lang:",
  "collection:",
  "title:pre",
  "date:20",
  "saved:",
  "mentions:",
  "war OR pea",
  "(war OR pea",
  "-put",
  "Зел",
  "xyzzyq",
];

/** Completions of what a reader types. */
export function toSuggestRequests({ titles, values }: Facts): readonly SiteRequest[] {
  const names = [...values.actor.slice(0, 8), ...values.publisher.slice(0, 3), ...values.source.slice(0, 4)];
  const begun = [...names, ...pickEvenly(titles, 8)].map((text) => text.slice(0, 4));
  const typed = [...TYPED, ...begun].map((text) => `q=${plainly(text)}`);
  const inside = ["3", "0", "99", "x"].map((place) => `q=pre+war&at=${place}`);
  return [...typed, ...inside].map((params) => get(`/api/suggest?${params}`));
}
