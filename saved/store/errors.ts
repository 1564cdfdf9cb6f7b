/** What a reader wanted kept could not be; nothing that was kept before is lost. */
export class NotKept extends Error {
  override readonly name = "NotKept";
}

/** There is no such correction in force. */
export class NoSuchCorrection extends Error {
  override readonly name = "NoSuchCorrection";
}

/** The store of saved searches cannot be opened; searching goes on without it. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** There is no saved search of this slug. */
export class NoSuchSearch extends Error {
  override readonly name = "NoSuchSearch";
  readonly slug: string;

  constructor(slug: string) {
    super(`There is no saved search “${slug}”.`);
    this.slug = slug;
  }
}

/** What was asked of saved searches stands against what they are. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  readonly code: "cycle" | "slug-taken" | "in-use" | "too-large";
  /** The saved searches it is about, by slug: of a cycle its path. */
  readonly slugs: readonly string[];

  constructor(code: Conflict["code"], message: string, slugs: readonly string[] = []) {
    super(message);
    this.code = code;
    this.slugs = slugs;
  }
}

/** A time before a search was saved: what it held then nobody knows. */
export class TooEarly extends Error {
  override readonly name = "TooEarly";
}

/** An address that no webhook goes to. */
export class HookRefused extends Error {
  override readonly name = "HookRefused";
}

/** There is no such webhook. */
export class NoSuchHook extends Error {
  override readonly name = "NoSuchHook";
}
