import { addDocuments } from "../../_server/adding/add-documents";
import { readAddition } from "../../_server/adding/added-form";
import { answerPlain } from "../../_server/http/parameters";

/** Adds files to the corpus folder. */
export async function POST(request: Request): Promise<Response> {
  return answerPlain(request, async () => {
    const addition = await readAddition(request);
    if (addition instanceof Response) return addition;
    return Response.json(await addDocuments(addition), { status: 201 });
  });
}
