import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { toReaderWords } from "@/components/client/failures";
import { DocumentRoom } from "@/components/document/document-page";
import { Masthead } from "@/components/frame/masthead";
import { QueryForm } from "@/components/frame/query-form";
import { Away } from "@/components/frame/search-unavailable";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { DocumentNeighbours } from "@/search/answer/neighbours";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import type { SearchUnavailable } from "@/search/meilisearch/errors";
import { fromSearchParams, toLink } from "@/search/query/url";
import { type PageParams, toParams } from "../../_server/http/page-params";
import { listCorrectionsOf } from "../../_server/pages/corrections";
import { readDocumentPage } from "../../_server/pages/document-answer";
import { isUnavailable, toToldFailure } from "../../_server/services/engine";
import { readStrings } from "../../_server/services/locale";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<PageParams> };

type PageContent = {
  readonly view: DocumentAnswer;
  readonly neighbours: DocumentNeighbours;
  readonly corrections: readonly ListedCorrection[];
};

/** Read once for head and body; the failure of the engine is an answer here. */
const readPage = cache(
  async (id: string, search: string): Promise<PageContent | null | SearchUnavailable> => {
    try {
      const page = await readDocumentPage(id, fromSearchParams(new URLSearchParams(search)));
      if (page === null) return null;
      const { document, neighbours } = page;
      return { view: document, neighbours, corrections: await listCorrectionsOf(document) };
    } catch (error) {
      if (isUnavailable(error)) return error;
      throw error;
    }
  },
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const read = await readPage((await params).id, toParams(await searchParams).toString());
  const title =
    read === null || read instanceof Error ? "" : read.view.title.map((part) => part.text).join("");
  const { product } = await readStrings();
  return { title: title === "" ? product : `${title} · ${product}` };
}

/** One document: reads it, marks the search's words in it, renders. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const search = toParams(await searchParams);
  const read = await readPage(id, search.toString());
  if (read === null) notFound();
  const { query } = fromSearchParams(search);
  const strings = await readStrings();
  return (
    <>
      <Masthead skipTo={strings.skipToText}>
        <QueryForm query={query} input={{ defaultValue: search.get("q") ?? "" }} />
      </Masthead>
      {read instanceof Error ? (
        <main id="main" className="mx-auto max-w-measure px-4">
          <Away
            failure={{ ...toReaderWords(toToldFailure(read), strings), advice: "" }}
            link={toLink(query, `/documents/${encodeURIComponent(id)}`)}
            isShowing={false}
          />
        </main>
      ) : (
        <DocumentRoom {...read} query={query} />
      )}
    </>
  );
}
