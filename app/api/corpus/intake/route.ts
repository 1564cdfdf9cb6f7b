import { readTakeIn, type TakeIn } from "@/system/take-in";
import { toRefused } from "../../../_server/http/answers";
import { toCrossSiteRefusal } from "../../../_server/http/cross-site";
import { answerPlain } from "../../../_server/http/parameters";
import { writeDeed } from "../../../_server/services/audited";
import { readIntakeAnswer } from "../../../_server/services/intake";

/** What is being taken in of the corpus, and how the last time came out. */
export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, readIntakeAnswer);
}

/** Has what changed in the corpus taken in, and answers when it can be found. */
export async function POST(request: Request): Promise<Response> {
  return answerPlain(request, async () => {
    const refusal = toCrossSiteRefusal(request);
    if (refusal !== null) return refusal;
    const takeIn = readTakeIn();
    return takeIn === null ? toNone() : takeInAudited(takeIn);
  });
}

async function takeInAudited(takeIn: TakeIn): ReturnType<TakeIn> {
  await writeDeed({ deed: "corpus.intake", subject: "" });
  return takeIn();
}

/** A site that was not started by `npm start` has nothing beside it that indexes. */
function toNone(): Response {
  return toRefused(503, {
    code: "no-take-in",
    message: "This process takes in no changes of the corpus.",
    advice: "Run “npm run index”.",
  });
}
