import { readLibrary } from "@/saved/searches/library";
import { librarySchema } from "@/saved/searches/library-file";
import { answerJson } from "../../_server/http/answers";
import { readForm } from "../../_server/http/body";
import { toCrossSiteRefusal } from "../../_server/http/cross-site";
import { toNext } from "../../_server/http/forms";
import { toReportCookie } from "../../_server/http/import-report-cookie";
import { writeDeed } from "../../_server/services/audited";
import { withServices } from "../../_server/services/store";
import { toImportEntry, toRowEntry } from "../../_server/services/trail";

/** Larger files than this are declined, in bytes. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Imports a file of saved searches, and leads back to the list, which shows the report. */
export async function POST(request: Request): Promise<Response> {
  return answerJson(request, async () => {
    const refusal = toCrossSiteRefusal(request);
    if (refusal !== null) return refusal;
    const file = (await readForm(request, LARGEST_FILE))?.get("file");
    const read = librarySchema.safeParse(file instanceof File ? toJson(await file.text()) : null);
    if (!read.success) return toNext("/saved", { fault: "library" });
    await writeDeed(toImportEntry(read.data));
    const report = await withServices(
      (services) => readLibrary(read.data, services),
      undefined,
      toRowEntry("search.save"),
    );
    return toNext("/saved", {}, { "Set-Cookie": toReportCookie(report) });
  });
}

/** Null is no library. */
function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
