import { type Fault, isFault } from "@/components/saved/faults";
import type { Typed } from "@/components/saved/saved-frame";
import { NoSuchSearch } from "@/saved/store/errors";
import { isExpected } from "@/system/errors";
import { isUnavailable } from "../services/engine";
import { reportFailure } from "../services/failures";
import { isStoreFailure } from "./answers";
import { readFormText } from "./form-text";

/** Forms of pages that work without script: they are posted, done, and always lead on to a page. */

/** A form as it was filled in; a line end is one character, as the browser counts it. */
export type Form = Readonly<Record<string, string>>;

/** The largest form that is accepted, in bytes: a link may have 100,000, encoded once more. */
const LARGEST_FORM = 1024 * 1024;

/** It cannot be done as it was filled in. */
export class FormFault extends Error {
  override readonly name = "FormFault";
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

/** Does the work of a form; where that cannot be, leads back to it with what was typed, and says why. */
export async function answerForm(
  request: Request,
  toBack: (form: Form) => string,
  work: (form: Form) => Promise<Response>,
): Promise<Response> {
  const text = await readFormText(request, LARGEST_FORM);
  if (text instanceof Response) return text;
  const entries = [...new URLSearchParams(text)].map(([name, value]) => [
    name,
    value.replaceAll("\r\n", "\n"),
  ]);
  const form: Form = Object.fromEntries(entries);
  try {
    return await work(form);
  } catch (error) {
    // The page of a saved search that does not exist says so.
    if (error instanceof NoSuchSearch) return toNext(toBack(form));
    return toNext(toBack(form), { ...toTyped(form), fault: toFault(error) });
  }
}

/** Leads on, with parameters added to the address. */
export function toNext(
  path: string,
  more: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const [plain = "", hash] = path.split("#");
  const params = new URLSearchParams(more).toString();
  const joint = plain.includes("?") ? "&" : "?";
  const location = `${params === "" ? plain : `${plain}${joint}${params}`}${hash ? `#${hash}` : ""}`;
  return new Response(null, { status: 303, headers: { Location: location, ...headers } });
}

function toFault(error: unknown): Fault {
  if (error instanceof FormFault) return error.fault;
  const code = isExpected(error) ? error.code : null;
  if (code === "not-found") return "unusable";
  if (code !== null && isFault(code)) return code;
  reportFailure("A form could not be done.", error);
  return isUnavailable(error) || isStoreFailure(error) ? "away" : "broken";
}

const TYPED_KEYS = ["name", "note", "link", "url"] as const satisfies readonly (keyof Typed)[];
/** An address holds no more than this of a field. */
const LONGEST_TYPED = 12_000;

function toTyped(form: Form): Record<string, string> {
  return Object.fromEntries(
    TYPED_KEYS.flatMap((key) => {
      const value = form[key];
      return value ? [[`typed.${key}`, value.slice(0, LONGEST_TYPED)]] : [];
    }),
  );
}

/** What was typed into a form that could not be done, as an address brings it back. */
export function readTyped(params: URLSearchParams): Typed {
  return Object.fromEntries(
    TYPED_KEYS.flatMap((key) => {
      const value = params.get(`typed.${key}`);
      return value === null ? [] : [[key, value]];
    }),
  );
}

/** The fault that an address names, if any. */
export function readFault(params: URLSearchParams): Fault | null {
  const code = params.get("fault");
  return isFault(code) ? code : null;
}
