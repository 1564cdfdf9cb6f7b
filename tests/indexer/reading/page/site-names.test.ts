import { parseHTML } from "linkedom";
import { readLinkedData } from "@/indexer/reading/page/linked-data";
import { readMeta } from "@/indexer/reading/page/meta";
import { findSiteNames, isSiteName } from "@/indexer/reading/page/site-names";

const { document } = parseHTML(`<html><head><meta property="og:site_name" content="Harbour Ledger">
  <script type="application/ld+json">{"@type":"Article","publisher":{"name":"Ledger House"},"author":{"name":"Marta Oseivand"}}</script>
  </head><body></body></html>`);
const names = findSiteNames(readMeta(document), readLinkedData(document), [
  "https://news.harbour-tides.example/weirs",
]);

describe("the name of a site", () => {
  it.each([
    "Harbour Ledger",
    "The Harbour Ledger",
    "HARBOUR LEDGER",
    "Ledger House",
    "harbour-tides",
    "Harbour Tides",
    "harbourledger.com",
  ])("is %s", (name) => expect(isSiteName(name, names)).toBe(true));

  it.each(["Harbour", "Ledger", "Marta Oseivand", "The Harbour Ledger of 1902", "news", ""])(
    "is not %s",
    (name) => expect(isSiteName(name, names)).toBe(false),
  );
});
