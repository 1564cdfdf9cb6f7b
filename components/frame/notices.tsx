import type { Notice } from "@/search/query/notices";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";

/** Notices about how a query was read, where nothing is wrong with it. */
const PLAIN: readonly Notice["code"][] = ["name-spellings"];

/** So much of the query stands around a fault. */
const CONTEXT = 24;

/** What was repaired in the query or is not exact, each with the place it speaks of underlined. */
export function Notices({ notices, text }: { notices: readonly Notice[]; text: string }) {
  const strings = useStrings();
  if (notices.length === 0) return null;
  return (
    <ul className="mb-3 grid gap-1.5" aria-label={strings.notices}>
      {notices.map((notice) => {
        const fault = PLAIN.includes(notice.code) ? undefined : notice.at;
        const isGrave = fault !== undefined || notice.code === "part-missing";
        return (
          <li
            key={`${notice.code} ${notice.message} ${notice.at?.[0]}`}
            className={`notice ${isGrave ? "" : "notice-plain"}`}
          >
            <Icon name={isGrave ? "alert" : "info"} />
            <div className="min-w-0 wrap-anywhere">
              <NoticeText notice={notice} /> {fault ? <Fault text={text} at={fault} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Fault({ text, at: [start, end] }: { text: string; at: readonly [number, number] }) {
  const from = Math.max(0, start - CONTEXT);
  const fault = text.slice(start, Math.min(end, start + 3 * CONTEXT));
  if (fault === "") return null;
  return (
    <code className="block text-ink-2">
      {from > 0 ? "…" : ""}
      {text.slice(from, start)}
      <u>{fault}</u>
      {text.slice(end, end + CONTEXT)}
      {end + CONTEXT < text.length ? "…" : ""}
    </code>
  );
}

/** What a notice says, in the reader's language if that has it, or else in English, marked so. */
function NoticeText({ notice: { code, message, values = {} } }: { notice: Notice }) {
  const strings = useStrings();
  const translation = strings.messages.notices[code]?.(values) ?? null;
  if (translation !== null) return translation;
  return strings.lang === "en" ? message : <span lang="en">{message}</span>;
}
