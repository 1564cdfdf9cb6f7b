import type { Change, Correction } from "@/search/document/correction";
import type { CleanDocument, Sourced, Stance, StanceTag, Tags } from "@/search/document/document";

/** A stated value. */
export function sourced(value: string): Sourced<string> {
  return { value, origin: "front-matter", inferred: false };
}

/** A document with what matters to a test; the rest is plain. */
export function aDocument(changes: Partial<CleanDocument> = {}): CleanDocument {
  const id = changes.id ?? "a-document";
  return {
    id,
    path: `briefs/${id}.md`,
    collection: "briefs",
    title: sourced("A document"),
    publisher: null,
    authors: null,
    published: null,
    language: sourced("en"),
    url: null,
    details: {},
    text: "Nothing happened.",
    pages: null,
    recognised: false,
    format: "markdown",
    partOf: null,
    parts: [],
    within: false,
    ...changes,
  };
}

/** Tags that name these, with mentions at the text's beginning. */
export function someTags(names: {
  actors?: readonly string[];
  sources?: readonly string[];
  dates?: readonly string[];
  stances?: readonly string[];
}): Tags {
  const mention = { start: 0, end: 1, rule: "test", certainty: "stated" } as const;
  return {
    actors: (names.actors ?? []).map((name) => ({
      name,
      type: "person",
      salience: "main",
      mentions: [mention],
    })),
    dates: (names.dates ?? []).map((value) => ({ value, mentions: [mention] })),
    sources: (names.sources ?? []).map((name) => ({
      name,
      kind: "cited",
      named: true,
      mention,
      cue: null,
      content: [],
      role: null,
    })),
    stances: (names.stances ?? []).map((value) => {
      const [stance = "neutral", target = ""] = value.split(/:(.*)/su);
      return aStance({ target, stance: stance as Stance });
    }),
  };
}

/** A stance with what matters to a test; the author's for sure, of an issue, unless it says otherwise. */
export function aStance(changes: Partial<StanceTag> = {}): StanceTag {
  const holder = changes.holder ?? null;
  return {
    target: "The pact",
    targetKind: "issue",
    stance: "against",
    kind: holder === null ? "author" : "statement",
    confidence: 0.9,
    possible: false,
    holder,
    named: true,
    cue: null,
    evidence: [[0, 1]],
    rule: "test",
    certainty: "stated",
    ...changes,
  };
}

/** A correction with what matters to a test; for all documents unless it says otherwise. */
export function aCorrection(change: Change, changes: Partial<Correction> = {}): Correction {
  return {
    id: "a-correction",
    at: "2026-01-01T00:00:00Z",
    why: "It errs.",
    document: null,
    change,
    ...changes,
  };
}

/** Corrections as the lines of a file. */
export function toLines(corrections: readonly Correction[]): string {
  return corrections.map((one) => `${JSON.stringify(one)}\n`).join("");
}
