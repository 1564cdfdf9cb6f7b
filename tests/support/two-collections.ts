import { anArticle, type Files } from "./folders";

const SHARED = [
  {
    id: "both-open",
    title: "A record for all",
    text: "The harbour was closed on Monday.",
    collection: "open",
  },
  { id: "both-later", title: "A later record", text: "The harbour opened again.", collection: "open" },
];
const SEALED = { id: "both-secret", title: "A sealed record", text: "The harbour was mined on Tuesday." };

/** A collection that everybody sees, as a corpus of its own. Names, words, issues and copies of it are in the other one too. */
export const OPEN: Files = {
  "open/summit.md": anArticle(
    { title: "Putin and Kim sign a pact", publisher: "Reuters", published: "2024-06-19" },
    "Vladimir Putin and Kim Jong Un signed a pact in Pyongyang on Wednesday. Russia needs munitions.\n\nUkraine condemned the alliance. “This is a threat to the whole of Europe,” Volodymyr Zelenskyy said.",
  ),
  "open/shells.md": anArticle(
    { title: "Shells by train", publisher: "Reuters", published: "2024-10-22" },
    "North Korea sent munitions to Russia by train, South Korean officials said. The Kremlin denied it.\n\nThe satellite technology that Kim Jong Un wants has not been seen.",
  ),
  "open/undated.md": anArticle(
    { title: "What nobody dated", publisher: "YTN" },
    "Donald Trump may write to Kim Jong Un again. The missile tests of 2019 had stopped for a while.",
  ),
  "open/month.md": anArticle(
    { title: "A month in Seoul", publisher: "YTN", published: "2024-05", language: "en" },
    "South Korea watched. Yoon Suk Yeol spoke of a partnership with Ukraine. Reuters reported it.",
  ),
  "open/wall.md": anArticle(
    { title: "On the border wall", publisher: "Parallax briefs", published: "2019-02-03" },
    "Donald Trump defended the border wall. Emily Carter condemned the border wall as a waste of money.",
  ),
  "open/copy.md": anArticle(
    { title: "A copied report", publisher: "AFP", published: "2024-07-01" },
    aReport(0),
  ),
  "open/far-copy.md": anArticle(
    { title: "A report copied twice", publisher: "AFP", published: "2024-07-09" },
    aReport(80),
  ),
  "open/broken.pdf": "%PDF-1.4 and nothing else",
  "shared/both.jsonl": toLines(SHARED),
};

/** The two collections as one corpus. */
export const BOTH: Files = {
  ...OPEN,
  "shared/both.jsonl": toLines([...SHARED, { ...SEALED, collection: "secret" }]),
  "Open/twin.md": anArticle(
    { title: "A folder that differs in case alone", publisher: "Reuters", published: "2024-06-19" },
    "Vladimir Putin praised the munitions of a twin.",
  ),
  "secret/plan.md": anArticle(
    { title: "The plan of Emmanuel Macron", publisher: "Le Monde", published: "2024-06-20" },
    "Emmanuel Macron and Kim Jong Un met in secret over munitions, Der Spiegel reported. The munition depot and the satelite are named there. Ukraine condemned the alliance between Russia and North Korea. Olaf Scholz condemned the border wall.",
  ),
  "secret/pact.md": anArticle(
    { title: "Munitions again and again", publisher: "Reuters", published: "1962-10-16" },
    "Munitions munitions munitions. Vladimir Putin praised the pact. The quixotic zeppelin of 1962 was seen.",
  ),
  "secret/wall.md": anArticle(
    { title: "More of the border wall", publisher: "Le Monde", published: "2018" },
    "Angela Merkel condemned the border wall. Olaf Scholz rejected the zeppelin ban. Angela Merkel condemned the zeppelin ban.",
  ),
  "secret/ban.md": anArticle(
    { title: "The zeppelin ban", publisher: "Le Monde", published: "2018" },
    "Emmanuel Macron condemned the zeppelin ban. Olaf Scholz praised the zeppelin ban.",
  ),
  "secret/a-copy.md": anArticle(
    { title: "The report between", publisher: "dpa", published: "2024-07-05" },
    aReport(40),
  ),
  "secret/a-copy-too.md": anArticle({ title: "The report once more", publisher: "dpa" }, aReport(40)),
  "secret/broken.pdf": "%PDF-1.4 and nothing either",
  "secret/picture.bin": new Uint8Array([0, 1, 2, 3, 0, 255, 254]),
};

/** A report of 120 sentences from one on: two that begin so far apart have too little in common to be one story. */
function aReport(from: number): string {
  return Array.from(
    { length: 120 },
    (_, at) =>
      `In village ${from + at} the well ${(from + at) * 7} gave water number ${(from + at) * 13} of that year.`,
  ).join(" ");
}

function toLines(records: readonly object[]): string {
  return records.map((one) => `${JSON.stringify(one)}\n`).join("");
}
