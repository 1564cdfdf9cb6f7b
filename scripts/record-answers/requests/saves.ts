import type { Facts } from "../shared/facts";
import { post, type SiteRequest } from "../shared/request";

/** Where saved searches are. */
export const SEARCHES = "/api/searches";

/** Searches to save; some name others, or take a name again. */
export function toSaveRequests({ values }: Facts): readonly SiteRequest[] {
  const actor = new URLSearchParams({ actor: values.actor[0] ?? "" }).toString();
  const saves = [
    { name: "War and peace", link: "/?q=war+OR+peace", note: "Both words.", mode: "live" },
    { name: "Presidents", link: "/?q=presid*&sort=newest&page=2", mode: "live" },
    { name: "Frozen government", link: "/?q=government+OR+munitions", mode: "frozen" },
    { name: "Both at once", link: "/?q=saved:war-and-peace+saved:presidents" },
    { name: "Without the frozen", link: "/?q=-saved:frozen-government+the", note: "Line one\nline two" },
    { name: "Lately", link: "/?q=after:-30d&undated=true" },
    { name: "The first actor", link: `/?${actor}` },
    { name: "A question", link: "/?q=what+did+the+president+say&close=true&group=story" },
    { name: "Ünïcode – Ärger 北京", link: "/?q=china" },
    { name: "War and peace", link: "/?q=war" },
    { name: "With a slug", link: "/", slug: "my-own" },
    { name: "To be deleted", link: "/?q=deleted" },
    { name: "Not well written", link: "/?q=%22unclosed&size=999&from=2024-13" },
    { name: "Of nobody", link: "/?q=saved:nobody" },
  ];
  return saves.map((save) => post(SEARCHES, save, `save ${save.name}`));
}
