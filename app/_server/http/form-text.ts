import { toRefused } from "./answers";
import { readText } from "./body";
import { toCrossSiteRefusal } from "./cross-site";

/** A form of our own pages as it was sent, or the response that declines it: another site's, or one of more than `most` bytes. */
export async function readFormText(request: Request, most: number): Promise<string | Response> {
  const refusal = toCrossSiteRefusal(request);
  if (refusal !== null) return refusal;
  const text = await readText(request, most);
  return (
    text ??
    toRefused(413, {
      code: "too-large",
      message: `The form is larger than ${most / 1024} KB.`,
      advice: "Send less.",
    })
  );
}
