import { FIELDS, type ReadField, toCorrections } from "@/components/document/correction-subject";
import { fromJudgeValue, fromSubjectKey, JUDGE_BUTTON, toJudgement } from "@/components/document/judge-value";
import { type NewCorrection, newCorrectionSchema } from "@/search/document/correction-schema";
import { toDocumentPath } from "@/search/query/paths";
import { toBackPath } from "../../_server/http/back-path";
import { answerForm, type Form, FormFault, toNext } from "../../_server/http/forms";
import { saveJudged, undoWritten } from "../../_server/pages/corrections";

/** Does what a reader says of a tag on a page without script, and leads back to that page. */
export async function POST(request: Request): Promise<Response> {
  const toBack = (form: Form): string => toBackAddress(form, request);
  return answerForm(request, toBack, async (form) => {
    await judge(form);
    return toNext(toBack(form));
  });
}

async function judge(form: Form): Promise<void> {
  const { document = "", [JUDGE_BUTTON]: button = "" } = form;
  const deed = fromJudgeValue(button);
  if (deed?.kind === "undo") {
    await undoWritten(deed.correction);
    return;
  }
  const corrections = deed ? [toJudgement(deed.kind, deed.subject, document)] : toFilledIn(form, document);
  if (corrections.length === 0) throw new FormFault("correction");
  for (const one of corrections) {
    const read = newCorrectionSchema.safeParse(one);
    if (!read.success || (await saveJudged(read.data)) === null) throw new FormFault("correction");
  }
}

function toFilledIn(form: Form, document: string): readonly NewCorrection[] {
  const read: ReadField = (name) => (form[FIELDS[name]] ?? "").trim();
  const subject = fromSubjectKey(read("subject"), read("typeWas"));
  return subject === null ? [] : toCorrections(subject, document, read);
}

/** The page that the form stood on, as it says or as the browser does, without what it said went wrong; else the document. */
function toBackAddress({ back, document = "" }: Form, request: Request): string {
  const referer = request.headers.get("referer") ?? "";
  const from = URL.canParse(referer) ? new URL(referer) : null;
  from?.searchParams.delete("fault");
  const address = back ?? (from === null ? toDocumentPath(document) : `${from.pathname}${from.search}`);
  return toBackPath(address);
}
