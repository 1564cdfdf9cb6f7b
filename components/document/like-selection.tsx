"use client";

import { useEffect, useState } from "react";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { Span } from "@/search/text/span";
import { useStrings } from "../strings/use-strings";
import { toLikeLink } from "./like-link";
import { toSelectedSpan } from "./selected-span";

/** While text is selected, a link to what is like it. */
export function LikeSelection({ view }: { view: DocumentAnswer }) {
  const strings = useStrings();
  const [part, setPart] = useState<Span | null>(null);
  useEffect(() => {
    const onSelect = (): void => setPart(readSelection(view));
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [view]);
  return (
    <span role="status" className="whitespace-nowrap text-xs">
      {part === null ? null : <a href={toLikeLink(view.id, part)}>{strings.moreLikePassage}</a>}
    </span>
  );
}

/** What is selected of the text; null where nothing is. */
function readSelection(view: DocumentAnswer): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const selected = view.passages.filter(({ number }) => {
    const passage = document.getElementById(`p${number}`);
    return passage !== null && range.intersectsNode(passage);
  });
  return toSelectedSpan(view.text, selected, selection.toString());
}
