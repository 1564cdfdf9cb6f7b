import type { NewCorrection } from "@/search/document/correction-schema";
import { fromSubjectValue, type TagSubject, toRemoval, toSubjectValue } from "./correction-subject";

/** What a button of the form of judgements does. */
export type Deed =
  | { readonly kind: "right" | "wrong"; readonly subject: TagSubject }
  | { readonly kind: "undo"; readonly correction: string };

/** The id of the form that the buttons of a page belong to, and what they are called. */
export const JUDGE_FORM = "judgement";
export const JUDGE_BUTTON = "judge";
/** Where the form is posted to. */
export const JUDGE_PATH = "/review/judge";

/** The value of the button that finds a tag right or wrong. */
export function toJudgeValue(kind: "right" | "wrong", subject: TagSubject): string {
  return `${kind} ${toSubjectKey(subject)}`;
}

/** The value of the button that undoes a correction. */
export function toUndoValue(correction: string): string {
  return `undo ${correction}`;
}

/** A subject as a field of a form holds it. */
export function toSubjectKey(subject: TagSubject): string {
  return `${subject.kind} ${toSubjectValue(subject)}`;
}

/** The subject of a field; null where it names none. */
export function fromSubjectKey(key: string, type = ""): TagSubject | null {
  const [, facet = "", value = ""] = /^(\S+) (.*)$/su.exec(key) ?? [];
  return fromSubjectValue(facet, value, type);
}

/** What a button with this value does; null where it is none of ours. */
export function fromJudgeValue(value: string): Deed | null {
  const [, kind, rest = ""] = /^(right|wrong|undo) (.*)$/su.exec(value) ?? [];
  if (kind === "undo") return { kind, correction: rest };
  if (kind !== "right" && kind !== "wrong") return null;
  const subject = fromSubjectKey(rest);
  return subject && { kind, subject };
}

/** The correction that a judgement of a document's tag is. */
export function toJudgement(kind: "right" | "wrong", subject: TagSubject, document: string): NewCorrection {
  const value = toSubjectValue(subject);
  const change =
    kind === "wrong" ? toRemoval(subject) : ({ kind: "confirm", facet: subject.kind, value } as const);
  return { document, why: "", change };
}
