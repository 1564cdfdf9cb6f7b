"use client";

import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { QueryForm } from "../frame/query-form";
import { useStrings } from "../strings/use-strings";
import { SuggestionList, toOptionId } from "./suggestion-list";
import type { Search } from "./use-search";
import { type Suggestions, useSuggestions } from "./use-suggestions";

const LIST = "query-suggestions";

/** The query box that answers while one types, with suggestions below it. Without script it is the plain form. */
export function QuerySuggestions({ search }: { search: Search }) {
  const strings = useStrings();
  const suggestions = useSuggestions(search);
  const [composed, setComposed] = useState<string | null>(null);
  const hasScript = useSyncExternalStore(subscribeToNothing, isTrue, isFalse);
  const { rows, active } = suggestions;
  useEffect(() => {
    if (active >= 0) document.getElementById(toOptionId(LIST, active))?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <QueryForm
      query={search.query}
      inputRef={suggestions.inputRef}
      input={{
        value: composed ?? search.text,
        ...toHandlers(suggestions, setComposed),
        ...(hasScript ? toCombobox(suggestions) : {}),
      }}
      onSubmit={(event) => {
        event.preventDefault();
        suggestions.enter();
      }}
    >
      {rows.length > 0 ? (
        <SuggestionList
          id={LIST}
          label={strings.suggestions}
          rows={rows}
          active={active}
          onAccept={suggestions.accept}
        />
      ) : null}
    </QueryForm>
  );
}

const subscribeToNothing = () => () => undefined;
const isTrue = (): boolean => true;
const isFalse = (): boolean => false;

type InputProps = InputHTMLAttributes<HTMLInputElement>;

function toCombobox({ rows, active }: Suggestions): InputProps {
  const isExpanded = rows.length > 0;
  return {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": isExpanded,
    "aria-controls": isExpanded ? LIST : undefined,
    "aria-activedescendant": active >= 0 ? toOptionId(LIST, active) : undefined,
  };
}

/**
 * What is put together by an input method is shown and not searched for until it is finished: `setComposed` takes it meanwhile,
 * and null afterwards.
 */
function toHandlers(suggestions: Suggestions, setComposed: (text: string | null) => void): InputProps {
  const type = ({ value, selectionStart }: HTMLInputElement): void => {
    setComposed(null);
    suggestions.type(value, selectionStart ?? value.length);
  };
  return {
    onChange: ({ target, nativeEvent }) => {
      if (isComposing(nativeEvent)) setComposed(target.value);
      else type(target);
    },
    onCompositionEnd: ({ currentTarget }) => type(currentTarget),
    onSelect: ({ currentTarget, nativeEvent }) => {
      if (!isComposing(nativeEvent)) suggestions.moveCaret(currentTarget.selectionStart ?? 0);
    },
    onFocus: ({ currentTarget }) => {
      if (currentTarget.value === "") suggestions.open();
    },
    onBlur: suggestions.close,
    onKeyDown: (event) => onKey(event, suggestions),
  };
}

/** What browsers say of a key that an input method took (UI Events, *legacy key attributes*). */
const OF_THE_INPUT_METHOD = 229;

function isComposing(event: Event): boolean {
  return "isComposing" in event && event.isComposing === true;
}

function onKey(event: KeyboardEvent<HTMLInputElement>, suggestions: Suggestions): void {
  const { rows, active, open, close, step, accept } = suggestions;
  // While a syllable or character is put together, the keys are the input method's. Safari ends that before the key which does.
  if (event.nativeEvent.isComposing || event.keyCode === OF_THE_INPUT_METHOD) return;
  const row = rows[active];
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (rows.length === 0) open();
    else step(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && row !== undefined) {
    event.preventDefault();
    accept(row);
  } else if (event.key === "Tab") close();
  else if (event.key === "Escape" && rows.length > 0) {
    event.preventDefault();
    close();
  } else if (event.key === "Escape") event.currentTarget.blur();
}
