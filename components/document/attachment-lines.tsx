import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { LinkedDocument } from "@/search/document/listed-document";
import { toDocumentPath } from "@/search/query/paths";
import type { SearchQuery } from "@/search/query/query";
import { toLink } from "@/search/query/url";
import { useStrings } from "../strings/use-strings";

/** What a document came attached to, and what came attached to it; nothing where it stands alone. */
export function AttachmentLines({
  view: { partOf, parts },
  query,
}: {
  view: Pick<DocumentAnswer, "partOf" | "parts">;
  query: SearchQuery;
}) {
  const strings = useStrings();
  return (
    <>
      {partOf === null ? null : (
        <Line name={strings.attachedTo} documents={[partOf]} query={query} lang={strings.lang} />
      )}
      {parts.length === 0 ? null : (
        <Line name={strings.attachments} documents={parts} query={query} lang={strings.lang} />
      )}
    </>
  );
}

function Line({
  name,
  documents,
  query,
  lang,
}: {
  name: string;
  documents: readonly LinkedDocument[];
  query: SearchQuery;
  lang: string;
}) {
  return (
    <p className="mb-2 text-ink-3">
      <span lang={lang}>{name}: </span>
      {documents.map(({ id, title }, at) => (
        <span key={id}>
          {at === 0 ? "" : " · "}
          <a href={toLink(query, toDocumentPath(id))}>{title}</a>
        </span>
      ))}
    </p>
  );
}
