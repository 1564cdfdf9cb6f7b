import { OPERATOR } from "@/access/rules/reader";
import { readNobody } from "@/access/rules/saved-searches";
import { changeSearch, deleteSearch } from "@/saved/searches/change-search";
import { saveSearch } from "@/saved/searches/searches";
import { putLink } from "@/saved/store/links";
import { openStore } from "@/saved/store/store";
import { openEngine } from "@/search/meilisearch/engine";
import { toNamesMemory } from "@/search/meilisearch/memory";
import { LINK_KINDS } from "@/search/query/saved-search";

/**
 * A process that changes saved searches until it is killed: `writer.ts DATA URL KEY NAME SEED`. It says what it is about
 * to do, and says so again once that is acknowledged.
 */
const [data = "", url = "", key = "", name = "", seed = "1"] = process.argv.slice(2);

export type Write =
  | { readonly kind: "save"; readonly slug: string; readonly mode: "live" | "frozen" }
  | { readonly kind: "note"; readonly slug: string; readonly note: string }
  | { readonly kind: "link"; readonly slug: string; readonly to: string }
  | { readonly kind: "delete"; readonly slug: string };

const engine = openEngine({ url, key });
const context = { engine, memory: toNamesMemory(engine), now: new Date() };
const services = {
  store: await openStore({ data, store: null }),
  reader: OPERATOR,
  readReaderOf: readNobody,
  context,
  whole: context,
  clock: () => new Date(),
};

const mine: string[] = [];
for (let count = 0; ; count += 1) {
  const write = toWrite(count);
  console.log(JSON.stringify({ begun: write }));
  await carryOut(write);
  console.log(JSON.stringify({ done: write }));
}

function toWrite(count: number): Write {
  const old = mine[(count * 7 + Number(seed)) % Math.max(1, mine.length)];
  const other = mine[(count * 5 + 1) % Math.max(1, mine.length)];
  const turn = (count + Number(seed)) % 6;
  if (old !== undefined && turn === 1) return { kind: "note", slug: old, note: `note ${count}` };
  if (old !== undefined && other !== undefined && other !== old && turn === 3)
    return { kind: "link", slug: old, to: other };
  if (old !== undefined && turn === 5) return { kind: "delete", slug: old };
  return { kind: "save", slug: `${name}-${seed}-${count}`, mode: turn % 4 === 0 ? "frozen" : "live" };
}

async function carryOut(write: Write): Promise<void> {
  switch (write.kind) {
    case "save": {
      const { slug, mode } = write;
      await saveSearch({ name: slug, slug, mode, note: "", link: "/?q=missile" }, services);
      mine.push(slug);
      return;
    }
    case "note":
      await changeSearch(write.slug, { note: write.note }, services);
      return;
    case "link":
      return putLink(services, write.slug, { to: write.to, kind: LINK_KINDS[0], note: "" }, new Date());
    case "delete":
      mine.splice(mine.indexOf(write.slug), 1);
      return deleteSearch(services, write.slug, true);
  }
}
