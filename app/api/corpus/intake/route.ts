import { takeIn } from "@/system/take-in";
import { answerJson } from "../../../_server/http/answers";
import { toCrossSiteRefusal } from "../../../_server/http/cross-site";
import { readIntakeAnswer } from "../../../_server/services/intake";

/** What is being taken in of the corpus, and how the last time came out. */
export async function GET(request: Request): Promise<Response> {
  return answerJson(request, readIntakeAnswer);
}

/** Has what changed in the corpus taken in, and answers when it can be found. */
export async function POST(request: Request): Promise<Response> {
  return answerJson(request, async () => toCrossSiteRefusal(request) ?? (await takeIn()));
}
