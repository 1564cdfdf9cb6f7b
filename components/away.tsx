import { Icon } from "./icons";
import { strings } from "./strings";

/** A failure in words for the reader. */
export type FailureWords = { readonly message: string; readonly advice: string };

/** Search is not answering: says so, what to do, and that it tries again. Without script the page reloads itself. */
export function Away({
  failure,
  link,
  isShowing,
}: {
  failure: FailureWords;
  link: string;
  /** Whether an older answer is still on the page. */
  isShowing: boolean;
}) {
  return (
    <div className="notice my-4" role="alert">
      <Icon name="alert" />
      <div>
        <p>
          <b className="font-semibold">{strings.awayTitle}.</b> {failure.message}{" "}
          {isShowing ? strings.awayShown : ""}
        </p>
        <p className="text-ink-2">
          {failure.advice || strings.awayRetry} <a href={link}>{strings.tryNow}</a>
        </p>
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      </div>
    </div>
  );
}
