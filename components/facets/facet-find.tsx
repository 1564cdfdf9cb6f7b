"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, type SubmitEvent, useState } from "react";
import type { FacetKey } from "@/search/document/facets";
import { type SearchQuery, withToggled } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { goTo } from "../client/navigation";
import { toFacetFindOptions } from "../client/requests";
import { HiddenParameters } from "../frame/hidden-parameters";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { FacetValueRow } from "./facet-value-row";

/**
 * Search among the values of a facet, by name or alias; Enter chooses the first. Without script the form chooses what is written, since
 * any alias stands for its value.
 */
export function FacetFind({
  query,
  facet,
  total,
  children,
}: {
  query: SearchQuery;
  facet: FacetKey;
  total: number;
  children: ReactNode;
}) {
  const strings = useStrings();
  const [text, setText] = useState("");
  const wanted = text.trim();
  const { data } = useQuery({ ...toFacetFindOptions(facet, query, wanted), enabled: wanted !== "" });
  const chooseFirst = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = data?.find((row) => !query.chosen[facet].includes(row.value));
    if (wanted === "" || found === undefined) return;
    setText("");
    goTo(toLink(withToggled(query, facet, found.value)));
  };
  return (
    <>
      <form className="find" method="get" action="/" onSubmit={chooseFirst}>
        <HiddenParameters query={query} without={[]} />
        <Icon name="search" />
        <input
          className="min-h-6"
          name={facet}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && setText("")}
          placeholder={strings.findValue}
          aria-label={strings.findIn(strings.facets[facet])}
          autoComplete="off"
        />
      </form>
      {wanted === "" || data === undefined ? (
        children
      ) : (
        <ul aria-live="polite">
          {data.map((row) => (
            <FacetValueRow key={row.value} query={query} facet={facet} row={row} total={total} />
          ))}
          {data.length === 0 ? <li className="py-1 text-ink-3">{strings.foundNone}</li> : null}
        </ul>
      )}
    </>
  );
}
