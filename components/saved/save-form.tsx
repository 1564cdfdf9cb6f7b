"use client";

import type { SearchQuery } from "@/search/query/query";
import { SAVED_MODES } from "@/search/query/saved-search";
import { toLink } from "@/search/query/url";
import type { FollowEstimate } from "@/search/sharing/estimate";
import { useStrings } from "../strings/use-strings";
import { NameAndNote } from "./name-and-note";
import { QueryWords } from "./query-words";
import type { Typed } from "./saved-frame";
import { SharingFields, type SharingOptions } from "./sharing-fields";

/** Names longer than this are cut when they are proposed. */
const PROPOSED = 80;

/** Saves a search under a name. */
export function SaveForm({
  query,
  estimate,
  typed,
  sharing,
}: {
  query: SearchQuery;
  typed: Typed;
  /** Null without a login: then every reader sees it. */
  sharing: SharingOptions | null;
  /** How often it would have new documents; null where the engine does not answer. */
  estimate: FollowEstimate | null;
}) {
  const strings = useStrings();
  return (
    <>
      <h1 className="saved-title">{strings.saved.saveTitle}</h1>
      <p className="mb-4">
        <QueryWords query={query} />
        {estimate === null ? null : (
          <span className="block text-ink-2">
            {strings.found(estimate.documents, null)}.{" "}
            {estimate.perWeek === null
              ? strings.saved.noEstimate
              : strings.saved.estimate(estimate.perWeek.documents, estimate.perWeek.times)}
          </span>
        )}
      </p>
      <form method="post" action="/save/keep" className="saved-form">
        <input type="hidden" name="link" value={toLink(query)} />
        <NameAndNote name={typed.name ?? query.text.slice(0, PROPOSED)} note={typed.note} isFirst />
        <fieldset className="grid gap-2">
          <legend className="mb-1">{strings.saved.mode}</legend>
          {SAVED_MODES.map((mode) => (
            <label key={mode} className="choice items-start">
              <input type="radio" name="mode" value={mode} defaultChecked={mode === "live"} />
              <span>
                <b className="font-semibold">{strings.saved.modes[mode]}</b>
                <span className="block text-ink-2">{strings.saved.modeHints[mode]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {sharing === null ? null : (
          <SharingFields options={sharing} current={{ visibility: "private", groups: [] }} />
        )}
        <p>
          <button type="submit" className="button button-primary">
            {strings.saved.save}
          </button>
        </p>
      </form>
    </>
  );
}
