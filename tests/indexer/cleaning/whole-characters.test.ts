import { toCleanDocument } from "@/indexer/cleaning/clean-document";

const HALF = "a \ud83d half";
const PLACE = { path: "a/b.json", id: "a-b", collection: HALF, name: HALF, format: "json", partOf: null };

it("a document holds no half characters, in whichever field a file writes them", () => {
  const draft = {
    text: HALF,
    origin: "metadata",
    title: HALF,
    publisher: HALF,
    authors: [HALF],
    url: HALF,
    details: { [HALF]: HALF },
    isLoose: false,
  } as const;
  const document = toCleanDocument(draft, PLACE);
  expect(JSON.stringify(document)).not.toMatch(/\\ud[89a-f]/i);
  expect(document.title.value).toBe("a \ufffd half");
  expect(document.details).toEqual({ "a \ufffd half": "a \ufffd half" });
});

it("whole characters stay what they are", () => {
  const draft = { text: "a 🚀 whole", origin: "metadata", title: "北韓 🚀", isLoose: false } as const;
  expect(toCleanDocument(draft, PLACE)).toMatchObject({ text: "a 🚀 whole", title: { value: "北韓 🚀" } });
});
