import { type Drafts, Unreadable } from "../draft/draft";
import { toStreamNames } from "../draft/ole-streams";

const ADVICE = "Open it in an office program and save it as";

/**
 * Files of Office that are not read: locked ones, and those from before 2007.
 *
 * @throws Unreadable always, with what to do about it.
 */
export function readOldOffice(bytes: Uint8Array): Drafts {
  const names = toStreamNames(bytes);
  if (names.has("EncryptedPackage"))
    throw new Unreadable("It is locked with a password. Save it without one.");
  if (names.has("WordDocument"))
    throw new Unreadable(`It is a Word file of an old kind (.doc), which is not read. ${ADVICE} .docx.`);
  if (names.has("PowerPoint Document"))
    throw new Unreadable(
      `It is a PowerPoint file of an old kind (.ppt), which is not read. ${ADVICE} .pptx.`,
    );
  throw new Unreadable(`It is an Excel file of an old kind (.xls), which is not read. ${ADVICE} .xlsx.`);
}
