import { listCorpusFiles } from "@/indexer/corpus/find-files";
import { readCorpusFile } from "@/indexer/corpus/read-corpus-file";
import { aFolder, removeFolders } from "../../support/folders";
import { aDocx, aWordParagraph, aZip } from "../../support/office";
import { aPdf } from "../../support/pdf";

afterAll(removeFolders);

describe("a file of an unknown ending", () => {
  it("is read where its bytes tell a known kind, and else counted as ignored", async () => {
    const folder = await aFolder({
      minutes: aDocx(aWordParagraph("The weir was sold.")),
      "paper.download": aPdf(["The paper on the weir."]),
      "tweets.js": 'window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","full_text":"The weir!"}}]',
      "plain.log": "Plain text of the weir.",
      "program.xyz": aZip({ "META-INF/MANIFEST.MF": "no document" }),
      "empty.xyz": "",
    });
    const found = await listCorpusFiles(folder, folder, { read: readCorpusFile });
    expect(found.ignored).toBe(3);
    const read = await Promise.all(found.files.map((file) => file.read()));
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    expect(read.flatMap(({ documents }) => documents.map(({ format, text }) => [format, text]))).toEqual([
      ["docx", "The weir was sold."],
      ["pdf", "The paper on the weir."],
      ["json", "The weir!"],
    ]);
  });
});
