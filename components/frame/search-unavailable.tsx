"use client";

import type { Failure } from "../client/failures";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";

/** Shown while search does not answer: why, what to do, and that it tries again. Without script the page reloads itself. */
export function SearchUnavailable({
  failure,
  link,
  isShowing,
}: {
  failure: Failure;
  link: string;
  /** Whether an older answer is still on the page. */
  isShowing: boolean;
}) {
  const strings = useStrings();
  return (
    <div className="notice my-4" role="alert">
      <Icon name="alert" />
      <div>
        <p>
          <b className="font-semibold">
            {failure.reason === "part-missing" ? strings.partAwayTitle : strings.awayTitle}.
          </b>{" "}
          <span lang={failure.lang}>{failure.message}</span> {isShowing ? strings.awayShown : ""}
        </p>
        <p className="text-ink-2">
          {failure.advice === "" ? strings.awayRetry : <span lang={failure.lang}>{failure.advice}</span>}{" "}
          <a href={link}>{strings.tryNow}</a>
        </p>
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      </div>
    </div>
  );
}
