import { type Change, CORRECTED_FACETS, type CorrectedFacet } from "@/search/document/correction";
import type { NewCorrection } from "@/search/document/correction-schema";
import { ACTOR_TYPES, type ActorType, type Stance } from "@/search/document/document";
import { type StanceClaim, toClaim } from "@/search/document/stance-claim";
import { toStanceValue } from "@/search/document/stance-value";

/** What a reader judges: a tag of a document, or its published date. */
export type Subject =
  | { readonly kind: "actor"; readonly value: string; readonly type?: ActorType; readonly label: string }
  | { readonly kind: "date" | "source"; readonly value: string; readonly label: string }
  | ({ readonly kind: "stance"; readonly label: string } & StanceClaim)
  | { readonly kind: "published"; readonly value: string; readonly label: string };

/** A tag that can be judged. */
export type TagSubject = Exclude<Subject, { kind: "published" }>;

/** What the fields of the form are called. */
export const FIELDS = {
  subject: "subject",
  typeWas: "typeWas",
  way: "way",
  to: "to",
  type: "type",
  holder: "holder",
  target: "target",
  stance: "stance",
  date: "date",
  scope: "scope",
  why: "why",
} as const;

/** Reads a field of a filled-in form, empty where it is not there. */
export type ReadField = (name: keyof typeof FIELDS) => string;

/** The fields of a filled-in form. */
export function toReadField(form: FormData): ReadField {
  return (name) => String(form.get(FIELDS[name]) ?? "").trim();
}

/** The value that stands for a subject in its facet. */
export function toSubjectValue(subject: TagSubject): string {
  return subject.kind === "stance" ? toStanceValue(subject) : subject.value;
}

/** The subject that a facet and a value stand for; null where they stand for none. */
export function fromSubjectValue(facet: string, value: string, type = ""): TagSubject | null {
  const kind = CORRECTED_FACETS.find((one) => one === facet);
  if (kind === undefined || value === "") return null;
  if (kind === "stance") {
    const claim = toClaim(value);
    return claim && { kind, ...claim, label: value };
  }
  const known = ACTOR_TYPES.find((one) => one === type);
  if (kind === "actor") return { kind, value, label: value, ...(known === undefined ? {} : { type: known }) };
  return { kind, value, label: value };
}

/** The corrections that a filled-in form makes: none where it changes nothing. */
export function toCorrections(subject: Subject, document: string, read: ReadField): readonly NewCorrection[] {
  const isForOne = subject.kind === "published" || read("scope") !== "all";
  const changes = read("way") === "remove" ? [toRemoval(subject)] : toSet(subject, read);
  return changes.map((change) => ({ document: isForOne ? document : null, why: read("why"), change }));
}

type RequestedChange = NewCorrection["change"];

/** The change that takes a tag away. */
export function toRemoval(subject: Subject): RequestedChange {
  if (subject.kind === "published") return { kind: "published", value: null };
  return { kind: "remove", facet: subject.kind, value: toSubjectValue(subject) };
}

function toSet(subject: Subject, read: ReadField): readonly RequestedChange[] {
  switch (subject.kind) {
    case "published":
      return [{ kind: "published", value: read("date") }];
    case "stance":
      return toRestatement(subject, read);
    case "date":
      return [];
    case "source":
      return toRenaming(subject.value, "source", read);
    case "actor":
      // The type goes first, since it is that of the name as it was.
      return [...toRetyping(subject, read), ...toRenaming(subject.value, "actor", read)];
  }
}

function toRenaming(
  from: string,
  facet: Exclude<CorrectedFacet, "date" | "stance">,
  read: ReadField,
): readonly RequestedChange[] {
  const to = read("to");
  return to === "" || to === from ? [] : [{ kind: "rename", from, to, facet }];
}

function toRetyping(
  { value, type: known }: Extract<Subject, { kind: "actor" }>,
  read: ReadField,
): readonly RequestedChange[] {
  const type = ACTOR_TYPES.find((one) => one === read("type"));
  return type === undefined || type === known ? [] : [{ kind: "retype", name: value, type }];
}

function toRestatement({ holder, target, stance }: StanceClaim, read: ReadField): readonly RequestedChange[] {
  const chosen = read("stance");
  const to = {
    holder: read("holder") === "" ? null : read("holder"),
    target: read("target") || target,
    stance: isStance(chosen) ? chosen : stance,
  };
  const from = { holder, target, stance };
  const isSame = to.holder === holder && to.target === target && to.stance === stance;
  return isSame ? [] : [{ kind: "restate", from, to }];
}

function isStance(text: string): text is Stance {
  return ["favor", "against", "neutral"].includes(text);
}

/** Whether a change is about this subject, as it stands now. */
export function isAbout(change: Change, subject: Subject): boolean {
  switch (change.kind) {
    case "published":
      return subject.kind === "published";
    case "rename":
      return subject.kind === (change.facet ?? "actor") && change.from === subject.value;
    case "retype":
      return subject.kind === "actor" && change.name === subject.value;
    case "stance":
      return (
        subject.kind === "stance" && change.target === subject.target && change.holder === subject.holder
      );
    case "restate":
      return subject.kind === "stance" && toStanceValue(subject) === toStanceValue(change.from);
    case "undo":
      return false;
    default:
      return subject.kind === change.facet && toSubjectValue(subject) === change.value;
  }
}
