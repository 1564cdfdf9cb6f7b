import type { Notice } from "@/search/notices";
import { Icon } from "./icons";
import { strings } from "./strings";

/** So much of the query stands around a fault. */
const CONTEXT = 24;

/** What was repaired in the query or is not exact, each with the place it speaks of underlined. */
export function Notices({ notices, text }: { notices: readonly Notice[]; text: string }) {
  if (notices.length === 0) return null;
  return (
    <ul className="mb-3 grid gap-1.5" aria-label={strings.notices}>
      {notices.map((notice) => (
        <li
          key={`${notice.code} ${notice.message} ${notice.at?.[0]}`}
          className={`notice ${notice.at ? "" : "notice-plain"}`}
        >
          <Icon name={notice.at ? "alert" : "info"} />
          <div className="min-w-0 wrap-anywhere">
            {notice.message} {notice.at ? <Fault text={text} at={notice.at} /> : null}
          </div>
        </li>
      ))}
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
