import { ExpectedError } from "@/system/errors";

/** What a caller of the API can do when something is not there. */
const SEE_ALL = "See /api/openapi.json for what there is.";

/** What a reader wanted saved could not be; nothing that was saved before is lost. */
export class NotSaved extends ExpectedError {
  override readonly name = "NotSaved";

  constructor(message: string, advice = "", options: ErrorOptions = {}) {
    super("not-kept", message, advice, options);
  }
}

/** There is no such correction in force. */
export class NoSuchCorrection extends ExpectedError {
  override readonly name = "NoSuchCorrection";

  constructor() {
    super("not-found", "There is no correction with this id in force.", SEE_ALL);
  }
}

const ADVICE =
  "Nothing was changed. Where its file is damaged, stop Parallax and put a backup back with `npm run restore`.";

/** The store of saved searches cannot be opened; searching goes on without it. */
export class StoreUnavailable extends ExpectedError {
  override readonly name = "StoreUnavailable";

  constructor(message: string, options: ErrorOptions) {
    super("store-unavailable", message, ADVICE, options);
  }
}

/** There is no saved search of this slug. */
export class NoSuchSearch extends ExpectedError {
  override readonly name = "NoSuchSearch";
  readonly slug: string;

  constructor(slug: string) {
    super("not-found", `There is no saved search “${slug}”.`, SEE_ALL);
    this.slug = slug;
  }
}

/** What a reader may not do: save searches at all, or change one of somebody else that he may see. */
export class NotAllowed extends ExpectedError {
  override readonly name = "NotAllowed";

  constructor(what: "save" | "change" = "change") {
    const message =
      what === "save"
        ? "Only editors save searches."
        : "Only the editor who saved this search, or an admin, may do that.";
    super("not-allowed", message, "Ask an admin, or keep the link of the search: it says all of it.");
  }
}

/** Who is to see a saved search cannot be as given; `reason` says why, as a part of a sentence. */
export class SharingRefused extends ExpectedError {
  override readonly name = "SharingRefused";

  constructor(reason: string) {
    super("sharing-refused", `The body cannot be used: ${reason}.`, "See /api/openapi.json for its shape.");
  }
}

const CONFLICT_ADVICE = {
  cycle: "Leave one of them out of the query.",
  "slug-taken": "Choose another slug, or leave it out to have one made.",
  "in-use": "Change those first, or delete it with ?force=true; they then find nothing by it.",
  "too-large": "Narrow the search.",
} as const;

/** A request that saved searches as they are do not allow. */
export class Conflict extends ExpectedError<keyof typeof CONFLICT_ADVICE> {
  override readonly name = "Conflict";
  /** The saved searches it is about, by slug: of a cycle its path. */
  readonly slugs: readonly string[];

  constructor(code: Conflict["code"], message: string, slugs: readonly string[] = []) {
    super(code, message, CONFLICT_ADVICE[code]);
    this.slugs = slugs;
  }
}

/** A time before a search was saved: what it held then nobody knows. */
export class TooEarly extends ExpectedError {
  override readonly name = "TooEarly";

  constructor(message: string) {
    super("too-early", message, "Ask since a later time.");
  }
}

/** An address that no webhook goes to; `reason` says why, as a part of a sentence. */
export class HookRefused extends ExpectedError {
  override readonly name = "HookRefused";

  constructor(reason: string) {
    super("hook-refused", `The body cannot be used: ${reason}.`, "Give a public address.");
  }
}

/** There is no such webhook. */
export class NoSuchHook extends ExpectedError {
  override readonly name = "NoSuchHook";

  constructor() {
    super("not-found", "There is no such webhook.", SEE_ALL);
  }
}
