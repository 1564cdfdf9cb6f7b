"use client";

import type { InputHTMLAttributes, ReactNode, Ref, SubmitEvent } from "react";
import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { HiddenParameters } from "./hidden-parameters";

/** The query as a plain form, which works without script. More than `query` makes it faster. */
export function QueryForm({
  query,
  input,
  inputRef,
  onSubmit,
  action = "/",
  children,
}: {
  query: SearchQuery;
  /** Where the form leads; to the search page unless said otherwise. */
  action?: string;
  input: InputHTMLAttributes<HTMLInputElement>;
  inputRef?: Ref<HTMLInputElement>;
  onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void;
  /** What belongs below the box. */
  children?: ReactNode;
}) {
  const strings = useStrings();
  return (
    <search>
      <form className="query" method="get" action={action} onSubmit={onSubmit}>
        <HiddenParameters query={query} without={["q"]} />
        <span className="text-ink-3">
          <Icon name="search" />
        </span>
        <input
          ref={inputRef}
          type="search"
          name="q"
          id="query"
          aria-label={strings.searchLabel}
          placeholder={strings.searchPlaceholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          {...input}
        />
        <button type="submit" className="button border-transparent! h-8!">
          {strings.searchButton}
        </button>
        {children}
      </form>
    </search>
  );
}
