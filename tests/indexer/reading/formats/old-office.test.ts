import { findFormat } from "@/indexer/reading/find-format";
import { readOldOffice } from "@/indexer/reading/formats/old-office";
import { anOleFile } from "../../../support/ole";

describe("a file of an older Office, or a locked one", () => {
  it.each([
    [["EncryptionInfo", "EncryptedPackage"], /^It is locked with a password\. Save it without one\.$/],
    [["WordDocument", "1Table"], /\.doc.* save it as \.docx\.$/],
    [["Workbook"], /\.xls.* save it as \.xlsx\.$/],
    [["Book"], /\.xls.* save it as \.xlsx\.$/],
    [["PowerPoint Document"], /\.ppt.* save it as \.pptx\.$/],
  ])("is named with what to do: %j", (streams, reason) => {
    const bytes = anOleFile(streams);
    expect(findFormat(bytes, "a.docx")).toBe("old-office");
    expect(() => readOldOffice(bytes)).toThrow(reason);
  });

  it("is not every compound file", () => {
    expect(findFormat(anOleFile(["Catalog"]), "Thumbs.db")).toBeNull();
    expect(findFormat(anOleFile(["__properties_version1.0"]), "a.xyz")).toBe("msg");
  });
});
