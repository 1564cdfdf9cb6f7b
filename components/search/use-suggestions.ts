import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { toSuggestOptions } from "../client/requests";
import { useStrings } from "../strings/use-strings";
import { forgetQueries, readPastQueries, rememberQuery } from "./past-queries";
import { type SuggestionRow, toSuggestionRows } from "./suggestion-rows";
import { useDebounced } from "./use-debounced";
import type { Search } from "./use-search";

/** The time from the last key to the request for suggestions, in milliseconds. Results come first; who types on needs none. */
const PAUSE = 200;

export type Suggestions = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Empty when the list is closed. */
  readonly rows: readonly SuggestionRow[];
  /** The row that Enter takes; -1 is none. No row is chosen until the reader chooses one. */
  readonly active: number;
  readonly open: () => void;
  readonly close: () => void;
  /** The text was changed by hand. */
  readonly type: (text: string, caret: number) => void;
  readonly moveCaret: (caret: number) => void;
  /** Down or up by one row, around over none. */
  readonly step: (by: 1 | -1) => void;
  readonly accept: (row: SuggestionRow) => void;
  /** The text is searched for as it stands. */
  readonly enter: () => void;
};

/** What the query box offers while one types. */
export function useSuggestions({ text, type, enter }: Pick<Search, "text" | "type" | "enter">): Suggestions {
  const strings = useStrings();
  const inputRef = useRef<HTMLInputElement>(null);
  const wantedCaret = useRef<number | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState<SuggestionRow | null>(null);
  const [wanted, setWanted] = useState<SuggestionRow | null>(null);
  const [past, setPast] = useState<readonly string[]>([]);
  const settled = useDebounced(text, caret, PAUSE);
  const mayComplete = isOpen && /\S$/u.test(text.slice(0, caret));
  const { data, isPlaceholderData } = useQuery({
    ...toSuggestOptions(settled.text, settled.caret),
    enabled: mayComplete && settled.text !== "",
  });
  // What was offered for another text stays in sight until the answer for this one is here, and is taken only then.
  const isFresh = !mayComplete || (settled.text === text && settled.caret === caret && !isPlaceholderData);
  const rows = isOpen ? toSuggestionRows(text, mayComplete ? (data ?? []) : [], past, strings) : [];
  const active = isFresh && chosen !== null ? rows.findIndex((row) => isSame(row, chosen)) : -1;

  useLayoutEffect(() => {
    const wanted = wantedCaret.current;
    wantedCaret.current = null;
    if (wanted !== null) inputRef.current?.setSelectionRange(wanted, wanted);
  });

  const change = (next: string, nextCaret: number): void => {
    setCaret(nextCaret);
    setChosen(null);
    setWanted(null);
    if (next !== text) type(next);
  };
  const open = (): void => {
    setPast(readPastQueries());
    setIsOpen(true);
  };
  const catchUpWithBox = useEffectEvent((): void => {
    const box = inputRef.current;
    if (box === null) return;
    const isWritten = box.value !== text;
    if (box === document.activeElement && (isWritten || text === "")) open();
    if (isWritten) change(box.value, box.selectionStart ?? box.value.length);
  });
  // The box may have been entered, and something written, before the page's script was there.
  useEffect(() => catchUpWithBox(), []);
  const close = (): void => {
    setIsOpen(false);
    setChosen(null);
    setWanted(null);
  };
  const search = (query: string): void => {
    rememberQuery(query);
    close();
    enter(query);
  };
  const accept = (row: SuggestionRow): void => {
    const { does } = row;
    if (does.kind === "search-again") search(does.text);
    else if (does.kind === "forget") {
      forgetQueries();
      setPast([]);
      setChosen(null);
    } else if (isFresh) {
      const { completion } = does;
      wantedCaret.current = completion.cursor;
      if (completion.kind !== "field") rememberQuery(completion.text);
      setPast(readPastQueries());
      change(completion.text, completion.cursor);
    } else setWanted(row);
  };
  const acceptWanted = useEffectEvent((): void => {
    const row = rows.find((one) => wanted !== null && isSame(one, wanted));
    setWanted(null);
    if (row !== undefined) accept(row);
  });
  useEffect(() => {
    if (isFresh) acceptWanted();
  }, [isFresh]);
  return {
    inputRef,
    rows,
    active,
    open,
    close,
    type: (next, nextCaret) => {
      if (!isOpen) open();
      change(next, nextCaret);
    },
    moveCaret: setCaret,
    step: (by) => {
      const places = rows.length + 1;
      if (isFresh) setChosen(rows[((active + 1 + by + places) % places) - 1] ?? null);
    },
    accept,
    enter: () => search(text),
  };
}

function isSame(one: SuggestionRow, other: SuggestionRow): boolean {
  return one.group === other.group && one.label === other.label;
}
