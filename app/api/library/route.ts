import { readLibrary, writeLibrary } from "@/saved/searches/library";
import { librarySchema } from "@/saved/searches/library-file";
import { readBody } from "../../_server/http/body";
import { toForeignRefusal } from "../../_server/http/cross-site";
import { answerPlain } from "../../_server/http/parameters";
import { writeDeed } from "../../_server/services/audited";
import { readReaderStore, withServices } from "../../_server/services/store";
import { toImportEntry, toRowEntry } from "../../_server/services/trail";

/** Frozen searches bring the names of all their documents, in bytes. */
const LARGEST_LIBRARY = 64 * 1024 * 1024;

/** All saved searches and their links as one file. */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, async () => {
    const library = await writeLibrary(await readReaderStore(), new Date());
    await writeDeed({ deed: "export.library", subject: "", details: { searches: library.searches.length } });
    return Response.json(library, {
      headers: { "Content-Disposition": 'attachment; filename="parallax-saved.json"' },
    });
  });
}

/** Reads such a file in, and says what became of each search. */
export async function POST(request: Request): Promise<Response> {
  return answerPlain(request, async () => {
    const refusal = toForeignRefusal(request);
    if (refusal !== null) return refusal;
    const body = await readBody(request, librarySchema, LARGEST_LIBRARY);
    if (body instanceof Response) return body;
    await writeDeed(toImportEntry(body.value));
    return withServices(
      (services) => readLibrary(body.value, services),
      request.signal,
      toRowEntry("search.save"),
    );
  });
}
