import { findDates } from "../reading/dates/find-dates";
import { toStamp } from "../reading/dates/stamp";
import type { WrittenDate } from "../reading/dates/written-date";

/** A day as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and whether the order of day and month was concluded from the language. */
export type Published = { readonly value: string; readonly isInferred: boolean };

/** A date may have a weekday or a label in front of it. */
const LONGEST_LEAD = 40;

/**
 * A date as written, in any of fifty languages: the publisher's own day, never more precise than written. Null where there is none,
 * it does not exist, or day and month could be either way round and the language (`de`, `en-US`) does not tell.
 */
export function toPublished(written: string, language?: string): Published | null {
  const stamp = toStamp(written, { language });
  if (stamp === null) return null;
  const [date] = findDates(written, { language });
  const lead = written.slice(0, date?.at ?? 0);
  return lead.length > LONGEST_LEAD || /\d/.test(lead)
    ? null
    : { value: stamp.value, isInferred: stamp.isInferred };
}

const LABEL =
  /^(?:date|dated|published|posted|issued|created|datum|veröffentlicht|erschienen|date de publication|publié|fecha|publicado|data|pubblicato|입력|등록|дата|опубликовано|опубліковано|发布时间|日期)(?:\s+(?:on|at|am|le|el|il|em))?\s*[:：|-]?\s+/iu;
/** What says that a date is of a change, not of the publication. */
const CHANGE =
  /^(?:(?:last\s+)?(?:updated|modified|changed|edited|revised|corrected)|(?:zuletzt\s+)?(?:aktualisiert|geändert|bearbeitet)|stand|mise?\s+à\s+jour|(?:última\s+)?(?:actualizado|actualización|atualizado|atualização)|aggiornato|обновлено|изменено|оновлено|更新|수정)(?:\s+(?:on|at|am|le|el|il|em))?\s*[:：|-]?\s+/iu;
const WEEKDAY = /^[\p{L}\p{M}]{2,12}\.?,?\s+$/u;
/** What may follow a date in its line: the hour, with its zone. */
const HOUR =
  /^[\s,.|·-]*(?:(?:at|um|à|a las|alle|às|kl\.?|om|в|о)?\s*(?:[ap]\.?m\.?\s*)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?\s*(?:\(?[A-Z]{2,4}\)?)?)?[\s,.|·-]*/iu;

/** A line that is a date: what of it says when the text was published, null where it is the date of a change, and what follows it. */
type DateLine = { readonly published: string | null; readonly rest: string };

/** A line that is a date and little else ("2024.12.31 AM 08:35", "Posted: 31. Dezember 2024"), and what follows it. */
export function readDateLine(line: string): DateLine | null {
  const isChange = CHANGE.test(line);
  const body = line.replace(isChange ? CHANGE : LABEL, "");
  const wasLabelled = body.length < line.length;
  const date = findDateAtStart(body.slice(0, 120));
  if (date === null || (date.value.length < 10 && !wasLabelled)) return null;
  const rest = body.slice(date.at + date.length).replace(HOUR, "");
  return rest === "" || wasLabelled ? { published: isChange ? null : date.value, rest } : null;
}

function findDateAtStart(text: string): WrittenDate | null {
  const [date] = findDates(text);
  if (!date) return null;
  return date.at === 0 || WEEKDAY.test(text.slice(0, date.at)) ? date : null;
}
