import { isFullName, PARTICLES } from "@/search/document/person-name";
import { isHandle, withoutBy } from "../draft/author-names";
import { toAuthors } from "../draft/authors";

/** Longer texts are no bylines. */
const LONGEST = 160;
/** A date or a time, and what leads to it. */
const DATE =
  /[\s,|·•–—(-]*(?:\b(?:am|on|le|el|at|um|vom|stand|den|last|letztes|zuletzt|update|updated|published|posted|veröffentlicht|aktualisiert|publié|publicado)\b[\s:,]*)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\.?\s*(?:de\s+)?\p{L}{3,10}\.?,?\s*(?:de\s+)?\d{4}|\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}:\d{2}(?:\s*(?:uhr|[ap]\.?m\.?))?)[\s,|·•–—)-]*/giu;
/** What links to an author's other texts says before the name. */
const LEAD =
  /^(?:(?:more|mehr|alles?|all|eingestellt|view|zeige|voir|ver|tous|todos|toutes|see|posts?|articles?|stories|beiträge|artikel|les|los|gespeichert|veröffentlicht|publiziert|erstellt|geschrieben|eingetragen|verfasst|autor(?:in)?|author|submitted|posted|written|published|created|publié|escrito|publicado)\s+){0,4}(?:by|von|par|por|from|door)[\s:]+(?=\S)|^(?:authors?|autor(?:in|en|es)?|auteurs?) (?=\S+ \S)|^(?:interview|text|bericht|story|reportage|protokoll)[\p{L} ]{0,20}: (?=\S)/iu;
/** Words that say so plainly that a name follows that it may be any name. */
const PLAIN_LEAD =
  /^(?:posted|written|submitted|geschrieben|gespeichert|veröffentlicht|verfasst|erstellt|eingetragen|publié|escrito|publicado) (?:by|von|par|por)[ :]/i;

/** Texts that may begin as a byline does. */
export const MAY_BE_BYLINE =
  /^[—–*(]? ?(?:(?:\p{L}+\s+){0,2}(?:by|von|par|por|door)(?:$|[\s:])|(?:authors?|autor(?:in|en|es|a)?|auteurs?|text|texte|texto|interview|автор)\s*:|(?:authors?|autor(?:in|en|es)?|auteurs?) \p{Lu})/iu;

/** The authors of a byline as a page shows it, with dates beside them; none where the text is none. */
export function toBylineAuthors(text: string): readonly string[] {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length > LONGEST) return [];
  const plain = line.replace(DATE, " | ").replace(/\s+/g, " ").trim();
  return toAuthors(plain.replace(LEAD, "")).filter(isNameLike);
}

/** The authors of a line that says that it is a byline: `By Marta Oseivand`, `Text: Marta Oseivand`; full names of persons only. */
export function toWrittenAuthors(text: string): readonly string[] {
  const line = text.replace(/\s+/g, " ").replace(/^[\s—–*·•|(-]+|[\s)*.]+$/g, "");
  if (line.length > LONGEST) return [];
  const isPlain = PLAIN_LEAD.test(line) && line.length < 60;
  if (!isPlain && !withoutBy(line).isByline && !LEAD.test(line)) return [];
  const names = toBylineAuthors(line);
  return names.every(isFullName) || (isPlain && names.length === 1) ? names : [];
}

/** Names have few words, and of those written small hardly any but particles; a handle beside a text is a link to follow somebody. */
function isNameLike(name: string): boolean {
  if (isHandle(name)) return false;
  const words = name.split(" ");
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word));
  return (
    words.length <= 7 && (words.length === 1 || small.length <= 1) && !/[.!?:]\s|[!?…]$|^\(|\($/.test(name)
  );
}
