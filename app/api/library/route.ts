import { readLibrary, writeLibrary } from "@/saved/searches/library";
import { librarySchema } from "@/saved/searches/library-file";
import { answerJson } from "../../_server/http/answers";
import { readBody } from "../../_server/http/body";
import { toForeignRefusal } from "../../_server/http/cross-site";
import { readReaderStore, withServices } from "../../_server/services/store";

/** Frozen searches bring the names of all their documents, in bytes. */
const LARGEST_LIBRARY = 64 * 1024 * 1024;

/** All saved searches and their links as one file. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, async () =>
    Response.json(await writeLibrary(await readReaderStore(), new Date()), {
      headers: { "Content-Disposition": 'attachment; filename="parallax-saved.json"' },
    }),
  );
}

/** Reads such a file in, and says what became of each search. */
export async function POST(request: Request): Promise<Response> {
  return answerJson(request, async () => {
    const refusal = toForeignRefusal(request);
    if (refusal !== null) return refusal;
    const body = await readBody(request, librarySchema, LARGEST_LIBRARY);
    if (body instanceof Response) return body;
    return withServices((services) => readLibrary(body.value, services), request.signal);
  });
}
