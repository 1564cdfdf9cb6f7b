import { Fragment } from "react";
import type { MarkedPart } from "@/search/text/marked-part";

/** Text with its matches marked. Parts are shown as text, whatever they hold. */
export function MarkedText({ parts }: { parts: readonly MarkedPart[] }) {
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.text.length;
    return part.match ? <mark key={key}>{part.text}</mark> : <Fragment key={key}>{part.text}</Fragment>;
  });
}
