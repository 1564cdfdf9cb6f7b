const LOWER = 'h2,h3,[itemprop="headline"],[class*="headline" i],[class*="title" i]';
const FEWEST = 8;

/** The heading of a page's article: the one whose words its titles have; else the first of the first rank. Null where there is none. */
export function findHeading(document: Document, titles: readonly string[]): Element | null {
  const wanted = titles.map(toComparable).filter((title) => title.length >= FEWEST);
  const isAlike = (element: Element): boolean => {
    const text = toComparable(element.textContent?.slice(0, 400) ?? "");
    return text.length >= FEWEST && wanted.some((title) => title.includes(text) || text.includes(title));
  };
  const first = [...document.querySelectorAll("h1")];
  return (
    first.find(isAlike) ??
    [...document.querySelectorAll(LOWER)].slice(0, 400).find(isAlike) ??
    first[0] ??
    null
  );
}

function toComparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
