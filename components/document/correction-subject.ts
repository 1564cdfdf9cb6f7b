import type { Change, CorrectedFacet } from "@/search/document/correction";
import type { NewCorrection } from "@/search/document/correction-lines";
import type { Stance } from "@/search/document/document";

/** What a reader says is wrong: a tag of a document, or its published date. */
export type Subject =
  | { readonly kind: Exclude<CorrectedFacet, "stance">; readonly value: string; readonly label: string }
  | {
      readonly kind: "stance";
      readonly target: string;
      readonly holder: string | null;
      readonly stance: Stance;
      readonly label: string;
    }
  | { readonly kind: "published"; readonly value: string; readonly label: string };

/** What the fields of the form are called. */
export const FIELDS = {
  way: "way",
  to: "to",
  stance: "stance",
  date: "date",
  scope: "scope",
  why: "why",
} as const;

/** The correction that a filled-in form makes. */
export function toCorrection(subject: Subject, document: string, form: FormData): NewCorrection {
  const read = (name: keyof typeof FIELDS): string => String(form.get(FIELDS[name]) ?? "").trim();
  const isForOne = subject.kind === "published" || read("scope") !== "all";
  const change = read("way") === "remove" ? toRemoval(subject) : toSet(subject, read);
  return { document: isForOne ? document : null, why: read("why"), change };
}

type RequestedChange = NewCorrection["change"];

function toRemoval(subject: Subject): RequestedChange {
  if (subject.kind === "published") return { kind: "published", value: null };
  if (subject.kind !== "stance") return { kind: "remove", facet: subject.kind, value: subject.value };
  const { stance, target, holder } = subject;
  const value = `${holder === null ? "" : `${holder} `}${stance}:${target}`;
  return { kind: "remove", facet: "stance", value };
}

function toSet(subject: Subject, read: (name: keyof typeof FIELDS) => string): RequestedChange {
  if (subject.kind === "published") return { kind: "published", value: read("date") };
  if (subject.kind !== "stance") return { kind: "rename", from: subject.value, to: read("to") };
  const { target, holder, stance } = subject;
  const chosen = read("stance");
  return { kind: "stance", target, holder, stance: isStance(chosen) ? chosen : stance };
}

function isStance(text: string): text is Stance {
  return ["favor", "against", "neutral"].includes(text);
}

/** Whether a change is about this subject, as it stands now. */
export function isAbout(change: Change, subject: Subject): boolean {
  if (change.kind === "published") return subject.kind === "published";
  if (change.kind === "rename") return subject.kind === "actor" && change.from === subject.value;
  if (change.kind === "stance")
    return subject.kind === "stance" && change.target === subject.target && change.holder === subject.holder;
  if (change.kind !== "remove" || subject.kind !== change.facet) return false;
  const removal = toRemoval(subject);
  return removal.kind === "remove" && removal.value === change.value;
}
