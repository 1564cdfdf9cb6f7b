import type { Span } from "../text/span";

/** Where a piece of metadata comes from, best first. */
export type Origin = "correction" | "front-matter" | "metadata" | "text" | "file";

/** A value with its origin; `inferred` when the document does not state it and a rule supplied it. */
export type Sourced<T> = { readonly value: T; readonly origin: Origin; readonly inferred: boolean };

export type Precision = "day" | "month" | "year";

/** A document as read from a file and cleaned of page furniture, not yet tagged. */
export type CleanDocument = {
  /** Unique in the corpus; letters, digits, `-` and `_` only, at most 200 bytes. */
  readonly id: string;
  /** Path below the corpus folder, with `/`; a record of a collected file adds `#` and its line or index. */
  readonly path: string;
  /** First folder below the corpus, or the name of the corpus folder for files at its top. */
  readonly collection: string;
  readonly title: Sourced<string>;
  readonly publisher: Sourced<string> | null;
  /** Everyone the document names as its author or speaker, in its order; null where it names none. */
  readonly authors: Sourced<readonly string[]> | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; never more precise than the document. */
  readonly published: Sourced<string> | null;
  /** ISO 639-1 code. */
  readonly language: Sourced<string> | null;
  readonly url: Sourced<string> | null;
  /** Further metadata as the document has it (party, section …), for show only. */
  readonly details: Readonly<Record<string, string>>;
  /** Paragraphs parted by one empty line; `\n` line ends; NFC; never empty. */
  readonly text: string;
  /** Where each page begins in the text, the first at 0; null where its format has no pages. */
  readonly pages: readonly number[] | null;
  /** Whether the text was recognised in pictures, so that letters may be wrong. */
  readonly recognised: boolean;
  /** The kind of file it was read from (`html`, `pdf`, `mail` …). */
  readonly format: string;
  /** The id of the document that this one came attached to. */
  readonly partOf: string | null;
  /** Ids of the documents that came attached to this one, in their order. */
  readonly parts: readonly string[];
  /** Whether that document has all its text, as a mail has that of a mail attached to it: no search counts it twice. */
  readonly within: boolean;
};

/** How sure a tag is: the text says it, or a rule or model concludes it. */
export type Certainty = "stated" | "inferred";

/** A place in the text where a recogniser fired. `rule` names it, with its version where it is a model. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly certainty: Certainty;
};

export const ACTOR_TYPES = ["person", "organization", "country", "place", "group"] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** Who acts. `name` is the usual English name. Mentions are in text order and do not overlap. */
export type ActorTag = {
  readonly name: string;
  readonly type: ActorType;
  readonly salience: "main" | "mentioned";
  readonly mentions: readonly Mention[];
};

/** A time the text speaks of, as a TIMEX3 value (`2024-10-22`, `2024-10`, `2024-W43`, `199`, `PRESENT_REF` …). */
export type DateTag = { readonly value: string; readonly mentions: readonly Mention[] };

/** Whom the document cites, one tag an attribution. */
export type SourceTag = {
  readonly name: string;
  readonly kind: "cited" | "publisher";
  /** Worth a facet value: an actor, outlet, or described person, body or document; not "he" that nobody resolved. */
  readonly named: boolean;
  /** Null when the source has no place in the text (a publisher from metadata, an unnamed source). */
  readonly mention: Mention | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** Office or employer, where the text states it ("professor at Johns Hopkins University"). */
  readonly role: string | null;
};

export type Stance = "favor" | "against" | "neutral";

/** What a side shows by: what its holder does, what its holder says, or what the author of an opinion writes. */
export type StanceKind = "act" | "statement" | "author";

/** Somebody, or a law, project, deed or decision. */
export type TargetKind = "actor" | "issue";

/** Where somebody stands on a target. `holder` null is the document's author. */
export type StanceTag = {
  readonly target: string;
  readonly targetKind: TargetKind;
  readonly stance: Stance;
  readonly kind: StanceKind;
  /** Of stances like this one, so many are right: 0 to 1. */
  readonly confidence: number;
  /** More likely right than wrong, but not nine times in ten: a reader may ask for it; it never counts. */
  readonly possible: boolean;
  readonly holder: string | null;
  /** Whether the holder has a name; the author has. */
  readonly named: boolean;
  /** The word that takes the side; null where no single word does. */
  readonly cue: Span | null;
  readonly evidence: readonly Span[];
  readonly rule: string;
  readonly certainty: Certainty;
};

/** All that the taggers found in one document. */
export type Tags = {
  readonly actors: readonly ActorTag[];
  readonly dates: readonly DateTag[];
  readonly sources: readonly SourceTag[];
  readonly stances: readonly StanceTag[];
};

/** Something this corpus tracks stances on (`corpus/targets.json`). */
export type Target = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly definition: string;
};
