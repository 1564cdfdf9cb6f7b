import type { ShownHook } from "@/search/query/saved-search";
import { useStrings } from "../strings/use-strings";
import { toMomentText } from "../ui/dates";
import { RemoveButton } from "./remove-button";
import type { Typed } from "./saved-frame";

/** The webhooks of a saved search, whether they work, and a form to add one. */
export function HooksPanel({
  url,
  hooks,
  secret,
  typed,
}: {
  url: string;
  hooks: readonly ShownHook[];
  secret: string | null;
  typed: Typed;
}) {
  const strings = useStrings();
  return (
    <section aria-labelledby="hooks-title" id="hooks">
      <h2 id="hooks-title" className="saved-heading">
        {strings.saved.hooks}
      </h2>
      <p className="text-ink-2">{strings.saved.hooksHint}</p>
      {secret === null ? null : (
        <p className="notice notice-plain my-2" role="status">
          <span>
            {strings.saved.hookSecret} <code>{secret}</code>
          </span>
        </p>
      )}
      <ul className="saved-links">
        {hooks.map((hook) => (
          <HookRow key={hook.id} url={url} hook={hook} />
        ))}
      </ul>
      <details className="saved-more" open={typed.url !== undefined}>
        <summary>{strings.saved.addHook}</summary>
        <form method="post" action={`${url}/change`} className="saved-form">
          <label>
            {strings.saved.hookUrl}
            <input
              className="field"
              type="url"
              name="url"
              required
              maxLength={2_000}
              defaultValue={typed.url}
            />
          </label>
          <button type="submit" className="button" name="do" value="hook">
            {strings.saved.addHook}
          </button>
        </form>
      </details>
    </section>
  );
}

function HookRow({ url, hook }: { url: string; hook: ShownHook }) {
  const strings = useStrings();
  const moment = (time: string): string => toMomentText(time, strings);
  return (
    <li>
      <span className="wrap-anywhere">{hook.url}</span>
      <span className="block text-ink-2">
        {[
          strings.saved.sentUntil(moment(hook.toldUntil)),
          ...(hook.failure === null ? [] : [strings.saved.failing(hook.failures, hook.failure)]),
          ...(hook.pausedAt === null ? [] : [strings.saved.paused(moment(hook.pausedAt))]),
        ].join(" · ")}
      </span>
      <form method="post" action={`${url}/change`} className="flex gap-2">
        <input type="hidden" name="id" value={hook.id} />
        {hook.pausedAt === null ? null : (
          <button type="submit" className="text-button" name="do" value="resume">
            {strings.saved.resume}
          </button>
        )}
        <RemoveButton action="unhook" label={strings.saved.removeHook(hook.url)} />
      </form>
    </li>
  );
}
