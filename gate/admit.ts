import type { Identify, Identity } from "@/access/identify";
import { toNeed } from "@/access/rules/match-route";
import { meets } from "@/access/rules/may-do";
import { NOBODY, type Reader } from "@/access/rules/reader";
import { Unidentified } from "@/access/rules/unidentified";
import { logFailure } from "@/system/log";
import type { Refusal, Visit } from "./visit";

/** For whom a request is answered, or why it is not. */
type Admission = { readonly reader: Reader } | { readonly refusal: Refusal };

/** Where somebody logs in, replaces a password, and learns what their role leaves out. */
const LOGIN = "/login";
const ACCOUNT = "/account";
const REFUSED = "/refused";

/** What may be done before a password that was made for somebody is replaced. */
const BEFORE_PASSWORD = [ACCOUNT, `${ACCOUNT}/change`];

/** Files that all pages load. Nobody needs to be known for them. */
const ASSETS = "/_next/";

/** Says who makes a request, and lets it through where the route's need is met. */
export async function admit(visit: Visit, identify: Identify): Promise<Admission> {
  const { request } = visit;
  const address = request.url ?? "/";
  const [path = "/"] = address.split("?");
  const need = toNeed(request.method ?? "GET", path);
  if (need === "open" && path.startsWith(ASSETS)) return { reader: NOBODY };
  if (need === "open") return { reader: await identifyIfAnybody(visit, identify) };
  try {
    const identity = await identify(request);
    const way = { address, path, isReading: isReading(request.method) };
    const refusal = toRefusal(identity, way);
    if (refusal !== null) return { refusal };
    if (meets(identity.reader, need)) return { reader: identity.reader };
    return isProgram(path) || !way.isReading
      ? { refusal: toNotAllowed(identity.reader) }
      : leadToRefused(visit, identity);
  } catch (error) {
    if (error instanceof Unidentified) return { refusal: error.doubt };
    logFailure("It cannot be seen who makes a request.", error, visit.id);
    return { refusal: UNKNOWN };
  }
}

/** What is open to all is so, too, to somebody who is not believed, and while the store does not answer. */
async function identifyIfAnybody({ request, id }: Visit, identify: Identify): Promise<Reader> {
  try {
    return (await identify(request)).reader;
  } catch (error) {
    if (!(error instanceof Unidentified)) logFailure("It cannot be seen who makes a request.", error, id);
    return NOBODY;
  }
}

/** The page that says so is answered in place of the one that was wanted. */
function leadToRefused({ request, response }: Visit, { reader }: Identity): Admission {
  request.url = REFUSED;
  response.statusCode = NOT_ALLOWED.status;
  return { reader };
}

type Way = { readonly address: string; readonly path: string; readonly isReading: boolean };

function toRefusal({ reader, isTemporary }: Identity, way: Way): Refusal | null {
  const isForProgram = isProgram(way.path);
  if (reader.by === "nobody") {
    if (isForProgram) return NOT_LOGGED_IN;
    // What was sent with a form cannot be sent again by a link.
    const back = way.isReading ? `?${new URLSearchParams({ back: way.address })}` : "";
    return { ...NOT_LOGGED_IN, status: 303, headers: { Location: `${LOGIN}${back}` } };
  }
  if (!isTemporary || BEFORE_PASSWORD.includes(way.path)) return null;
  return isForProgram ? TEMPORARY : { ...TEMPORARY, status: 303, headers: { Location: ACCOUNT } };
}

/** Whether what is there is read by programs, which no page to log in helps. */
function isProgram(path: string): boolean {
  return path === "/api" || path.startsWith("/api/") || path.endsWith("/feed");
}

function isReading(method: string | undefined): boolean {
  return method === "GET" || method === "HEAD";
}

const NOT_LOGGED_IN: Refusal = {
  status: 401,
  code: "not-logged-in",
  message: "Nobody is logged in.",
  advice: "Log in at /login; a program sends an API token.",
  headers: { "WWW-Authenticate": 'Bearer realm="parallax"' },
};

/** Why somebody may not: a token may lack a scope that its owner's role has. */
function toNotAllowed({ by }: Reader): Refusal {
  if (by !== "token") return NOT_ALLOWED;
  return {
    ...NOT_ALLOWED,
    message: "This API token, or its owner's role, does not include this.",
    advice: "Make a token with the scope that this needs, on /account.",
    headers: { "WWW-Authenticate": 'Bearer realm="parallax", error="insufficient_scope"' },
  };
}

const TEMPORARY: Refusal = {
  status: 403,
  code: "password-temporary",
  message: "The password was made for you and must be replaced first.",
  advice: "Log in and choose one at /account.",
};

const NOT_ALLOWED: Refusal = {
  status: 403,
  code: "not-allowed",
  message: "Your role does not include this.",
  advice: "An admin can change it.",
};

const UNKNOWN: Refusal = {
  status: 503,
  code: "store-unavailable",
  message: "It cannot be seen who makes this request, since the store does not answer.",
  advice: "Try again. The log of Parallax says more.",
  headers: { "Retry-After": "5" },
};
