import { readMhtml } from "@/indexer/reading/formats/mhtml";
import { readFileBytes } from "@/indexer/reading/read-file";
import { bytesOf, onlyDraft } from "../../../support/reading";

const PAGE = "<html><head><title>The weir</title></head><body><p>The caf=E9 was shut.</p></body></html>";
const aSaved = (head: readonly string[], ...parts: readonly string[]): string =>
  [
    ...head,
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    "",
    ...parts.flatMap((part) => ["--b", part]),
    "--b--",
    "",
  ].join("\r\n");
const aPage = (head: string, body = PAGE): string =>
  [
    `Content-Type: text/html; charset="iso-8859-1"${head}`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    body,
  ].join("\r\n");
const FRAME = [
  "Content-Type: text/html",
  "Content-Location: https://ads.example/",
  "",
  "<p>An advertisement.</p>",
].join("\r\n");
const CHROME = [
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://weir.example/news",
  "Date: Mon, 8 Apr 2024 09:00:00 -0000",
  "MIME-Version: 1.0",
];

describe("a page saved as MHTML", () => {
  it("is the page alone, with its address, in its set", async () => {
    const draft = onlyDraft(await readMhtml(bytesOf(aSaved(CHROME, aPage(""), FRAME))));
    expect(draft).toMatchObject({ title: "The weir", url: "https://weir.example/news" });
    expect(draft.text.trim()).toBe("The café was shut.");
  });

  it("says when it was saved, which is not when it was published", async () => {
    const draft = onlyDraft(await readMhtml(bytesOf(aSaved(CHROME, aPage("")))));
    expect(draft.details).toEqual({ saved: "Mon, 8 Apr 2024 09:00:00 -0000" });
    expect(draft.published).toBeUndefined();
  });

  it("has the address of the page where the file names none, and the part that the head names", async () => {
    const page = aPage("\r\nContent-ID: <p2>\r\nContent-Location: https://weir.example/old");
    const file = aSaved([], FRAME, page).replace('type="text/html"', 'type="text/html"; start="<p2>"');
    const draft = onlyDraft(await readMhtml(bytesOf(file)));
    expect(draft).toMatchObject({ title: "The weir", url: "https://weir.example/old" });
  });

  it.each(["", "No page.", aSaved(CHROME, "Content-Type: image/png\r\n\r\nPNG")])(
    "is named where there is no page in it",
    async (text) => {
      const { drafts, problems } = await readFileBytes(bytesOf(text), "a.mht");
      expect(drafts).toEqual([]);
      expect(problems).toHaveLength(1);
    },
  );
});

describe("a page saved by SingleFile", () => {
  it("costs no time for the pictures in it", async () => {
    const picture = `<img src="data:image/png;base64,${"QUJD".repeat(1_000_000)}">`;
    const style = `<style>body{background:url(data:image/png;base64,${"QUJD".repeat(500_000)})}</style>`;
    const started = performance.now();
    const { drafts } = await readFileBytes(
      bytesOf(
        `<!DOCTYPE html> <html lang=en><!-- Page saved with SingleFile \n url: https://weir.example/ --><head><title>The weir</title>${style}</head><body><p>The weir was sold.</p>${picture}</body></html>`,
      ),
      "a.html",
    );
    expect(drafts[0]?.draft.text).toMatch(/The weir was sold/);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
