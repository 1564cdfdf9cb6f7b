"use client";

import dynamic from "next/dynamic";
import { type MouseEvent, useState } from "react";
import { type SearchQuery, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import type { Download } from "../client/download-file";
import { useStrings } from "../strings/use-strings";

/** Files and other forms of a search, each at an address of its own. */
const FORMS = [
  { key: "csv", path: "/api/export", more: { format: "csv", bom: "true" }, file: "parallax.csv" },
  { key: "json", path: "/api/export", more: { format: "json" }, file: "parallax.json" },
  { key: "bibtex", path: "/api/export", more: { format: "bibtex" }, file: "parallax.bib" },
  { key: "ris", path: "/api/export", more: { format: "ris" }, file: "parallax.ris" },
  { key: "protocol", path: "/api/protocol", more: { format: "text" }, file: null },
  { key: "feed", path: "/api/feed", more: {}, file: null },
] as const;

type Form = (typeof FORMS)[number];
const DownloadProgress = dynamic(() => import("./download-progress").then((file) => file.DownloadProgress));

/** Ways to export a search: plain links, which with script show how far they are and can be cancelled. */
export function ExportMenu({ query }: { query: SearchQuery }) {
  const strings = useStrings();
  const [download, setDownload] = useState<Download | null>(null);
  const onClick = (event: MouseEvent, href: string, { file }: Form): void => {
    if (file === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setDownload({ href, file });
  };
  return (
    <details className="menu">
      <summary>{strings.export.title}</summary>
      <ul className="menu-list">
        {FORMS.map((form) => {
          const href = toHref(query, form);
          return (
            <li key={form.key}>
              <a
                href={href}
                download={form.file ?? undefined}
                onClick={(event) => onClick(event, href, form)}
              >
                {strings.export.forms[form.key]}
              </a>
            </li>
          );
        })}
        {download === null ? null : (
          <li>
            <DownloadProgress key={download.href} download={download} onEnd={() => setDownload(null)} />
          </li>
        )}
      </ul>
    </details>
  );
}

function toHref(query: SearchQuery, { path, more }: Form): string {
  const link = toLink(withChanges(query, {}), path);
  const parameters = new URLSearchParams(more).toString();
  if (parameters === "") return link;
  return `${link}${link.includes("?") ? "&" : "?"}${parameters}`;
}
