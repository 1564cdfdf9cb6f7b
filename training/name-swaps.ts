import type { Gold, GoldMention } from "./name-examples";

const SWAPPED = 0.5;

/** Names of the gold by type and whether they are one word, each as often as it is used. */
export function toNamePool(golds: readonly Gold[]): ReadonlyMap<string, readonly string[]> {
  const pool = new Map<string, string[]>();
  for (const { text, mentions } of golds)
    for (const mention of mentions) {
      const name = text.slice(mention.start, mention.end);
      const key = toKey(mention.type, name);
      const list = pool.get(key);
      if (list) list.push(name);
      else pool.set(key, [name]);
    }
  return pool;
}

function toKey(type: string, name: string): string {
  return `${type} ${name.includes(" ") ? "long" : name === name.toUpperCase() ? "letters" : "short"}`;
}

/** The text with some of its names swapped for others of their kind, a name always for the same other. */
export function swapNames(
  { text, mentions }: Gold,
  pool: ReadonlyMap<string, readonly string[]>,
  random: () => number,
): Gold {
  const chosen = new Map<string, string>();
  const pick = ({ type }: GoldMention, name: string): string => {
    const kept = chosen.get(name);
    if (kept) return kept;
    const list = pool.get(toKey(type, name)) ?? [name];
    const other = random() < SWAPPED ? (list[Math.floor(random() * list.length)] ?? name) : name;
    chosen.set(name, other);
    return other;
  };
  let made = "";
  let last = 0;
  const moved = [...mentions]
    .sort((a, b) => a.start - b.start)
    .filter((mention, at, all) => at === 0 || mention.start >= (all[at - 1]?.end ?? 0))
    .map((mention) => {
      const name = pick(mention, text.slice(mention.start, mention.end));
      made += text.slice(last, mention.start);
      const start = made.length;
      made += name;
      last = mention.end;
      return { start, end: made.length, type: mention.type };
    });
  return { text: made + text.slice(last), mentions: moved };
}

/** The text in capitals, as headlines and rolls are written. Letters that grow longer keep it as it is. */
export function toCapitals(gold: Gold): Gold {
  const text = gold.text.toUpperCase();
  return text.length === gold.text.length ? { ...gold, text } : gold;
}
