import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocumentPage } from "@/components/document/document-page";
import type { ShownOriginal } from "@/components/document/original-link";
import { Masthead } from "@/components/frame/masthead";
import { QueryForm } from "@/components/frame/query-form";
import { SearchUnavailable } from "@/components/frame/search-unavailable";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { DocumentNeighbours } from "@/search/answer/neighbours";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import type { Notice } from "@/search/query/notices";
import { toDocumentPath } from "@/search/query/paths";
import { fromSearchParams, toLink } from "@/search/query/url";
import { readFault } from "../../_server/http/forms";
import { type PageParams, toParams } from "../../_server/http/page-params";
import { findOriginalAt, type Original } from "../../_server/originals/find-original";
import { listCorrectionsOf } from "../../_server/pages/corrections";
import { readDocumentPage } from "../../_server/pages/document-answer";
import { toAnswerOrFailure } from "../../_server/pages/page-answer";
import { readStrings } from "../../_server/services/locale";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParams> };

type PageContent = {
  readonly view: DocumentAnswer;
  readonly neighbours: DocumentNeighbours;
  readonly corrections: readonly ListedCorrection[];
  readonly original: ShownOriginal | null;
  readonly notices: readonly Notice[];
};

/** Where the file lies is nobody's business. */
function toShownOriginal({ name, size, shownAs, isWhole }: Original): ShownOriginal {
  return { name, size, shownAs, isWhole };
}

/** Read once for head and body. */
const readPage = cache((id: string, search: string) => toAnswerOrFailure(readContent(id, search)));

async function readContent(id: string, search: string): Promise<PageContent | null> {
  const page = await readDocumentPage(id, fromSearchParams(new URLSearchParams(search)));
  if (page === null) return null;
  const { document, neighbours, notices } = page;
  const [corrections, original] = await Promise.all([
    listCorrectionsOf(document),
    findOriginalAt(document.path),
  ]);
  return {
    view: document,
    neighbours,
    corrections,
    original: original && toShownOriginal(original),
    notices,
  };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { answer } = await readPage((await params).id, toParams(await searchParams).toString());
  const title = answer?.view.title.map((part) => part.text).join("") ?? "";
  const { product } = await readStrings();
  return { title: title === "" ? product : `${title} · ${product}` };
}

/** One document: reads it, marks the search's words in it, renders. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const search = toParams(await searchParams);
  const { answer, failure } = await readPage(id, search.toString());
  if (answer === null && failure === null) notFound();
  const { query } = fromSearchParams(search);
  const fault = readFault(search);
  const strings = await readStrings();
  return (
    <>
      <Masthead skipTo={strings.skipToText}>
        <QueryForm query={query} input={{ defaultValue: search.get("q") ?? "" }} />
      </Masthead>
      {failure === null ? null : (
        <main id="main" className="mx-auto max-w-measure px-4">
          <SearchUnavailable
            failure={{ ...failure, advice: "" }}
            link={toLink(query, toDocumentPath(id))}
            isShowing={false}
          />
        </main>
      )}
      {fault === null ? null : (
        <p className="notice mx-auto max-w-measure" role="alert">
          {strings.saved.faults[fault]}
        </p>
      )}
      {answer === null ? null : <DocumentPage {...answer} query={query} />}
    </>
  );
}
