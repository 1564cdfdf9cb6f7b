import { isSiteName, toFolded } from "./site-names";

/** What a page says of its title in several places; empty texts are none. */
export type TitlePlaces = {
  /** In its metadata, those that tell of this page alone first: og:title, headline of linked data, twitter:title. */
  readonly stated: readonly string[];
  /** The title of the window, where the site's name often stands too. */
  readonly window: string;
  /** Its headings of the first rank, in their order. */
  readonly headings: readonly string[];
  /** Its headings of the second and third rank. */
  readonly lower: readonly string[];
};

/** Longer ones are cut. */
const LONGEST = 1_000;
/** What a window is called that nobody gave a title. */
const NO_TITLE =
  /^(?:home(?:page)?|start(?:seite)?|index|untitled(?: document)?|unbenannt(?:es dokument)?|accueil|inicio|welcome)$/i;
const SEPARATOR = /\s+(?:[|–—\-:·•»«›‹>/~]|::|\/\/)\s+|\s*[|»«•]\s*|:\s+/gu;
/** A heading whose words are this share of another title's, or hold this share of it, is the same title in other words. */
const ALIKE = 0.5;
/** One that shares so much of its words is shown as the title, where other places say it for machines that search. */
const KINDRED = 0.1;
/** Fewer words may be the name of anything. */
const FEW_WORDS = 3;

/**
 * The title of a page without the name of its site: a heading that another place says too, in the same words or
 * nearly; else what its metadata states, else the window's title, else the first heading. Null where there is none.
 */
export function findTitle(places: TitlePlaces, siteNames: readonly string[]): string | null {
  return chooseTitle(places, siteNames) ?? chooseTitle(places, []);
}

function chooseTitle(places: TitlePlaces, siteNames: readonly string[]): string | null {
  const clean = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => withoutSite(toPlain(text), siteNames)).filter((title) => isTitle(title, siteNames));
  const titles = clean([...places.stated, places.window]);
  const [headings, lower] = [clean(places.headings), clean(places.lower)];
  const part = findPart([...headings, ...lower], toPlain(places.window));
  return (
    [...headings, ...lower].find((heading) =>
      titles.some((title) => toFolded(title) === toFolded(heading)),
    ) ??
    titles.find((title) => isLong(title) && headings.some((heading) => isEndOf(title, heading))) ??
    headings.find((heading) => titles.some((title) => toLikeness(heading, title) >= ALIKE)) ??
    part ??
    headings.find(
      (heading) => isLong(heading) && titles.some((title) => toLikeness(heading, title) >= KINDRED),
    ) ??
    titles[0] ??
    headings[0] ??
    null
  );
}

function isLong(title: string): boolean {
  return toWords(title).size >= FEW_WORDS;
}

/** Whether a heading begins or ends with a title: the rest is what stands above or below it. */
function isEndOf(title: string, heading: string): boolean {
  const [inner, outer] = [toFolded(title), toFolded(heading)];
  return outer.startsWith(inner) || outer.endsWith(inner);
}

/** The heading that is the first or the last of the parts of the window's title; the longest, since the other is the site's. */
function findPart(headings: readonly string[], window: string): string | null {
  const parts = window.split(SEPARATOR).map(toFolded);
  const [first, last] = [parts[0] ?? "", parts.at(-1) ?? ""];
  if (parts.length < 2) return null;
  const isPart = (heading: string): boolean => {
    const folded = toFolded(heading);
    return folded === first || (folded === last && last.length > first.length);
  };
  return headings.filter(isPart).sort((one, other) => other.length - one.length)[0] ?? null;
}

/** Without signs that show nothing, white space as one blank. */
function toPlain(text: string): string {
  return text
    .trimStart()
    .slice(0, LONGEST)
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function isTitle(title: string, siteNames: readonly string[]): boolean {
  return /[\p{L}\p{N}]/u.test(title) && !NO_TITLE.test(title) && !isSiteName(title, siteNames);
}

/** A title without the parts at its ends that name the site, and what stands behind: `The weirs | Harbour Ledger - News`. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const ends = [...title.matchAll(SEPARATOR)].map(
    ({ index, 0: sign }) => [index, index + sign.length] as const,
  );
  const parts = [...ends, [title.length, title.length] as const].map(([end], at) =>
    title.slice(ends[at - 1]?.[1] ?? 0, end),
  );
  const named = parts.findIndex((part, at) => at > 0 && isSiteName(part, siteNames));
  const first = isSiteName(parts[0] ?? "", siteNames) && parts.length > 1 ? (ends[0]?.[1] ?? 0) : 0;
  return title.slice(first, named > 0 && (first === 0 || named > 1) ? ends[named - 1]?.[0] : undefined);
}

/** How much of the words of two titles is in both, 0 to 1. */
function toLikeness(one: string, other: string): number {
  const [a, b] = [toWords(one), toWords(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

function toWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
