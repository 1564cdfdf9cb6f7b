import type { CorpusReport } from "@/search/answer/corpus-report";
import { LACKED } from "@/search/document/record-fields";
import { EVERYTHING } from "@/search/query/query";
import type { Failure } from "../client/failures";
import { Masthead } from "../frame/masthead";
import { QueryForm } from "../frame/query-form";
import { SearchUnavailable } from "../frame/search-unavailable";
import type { CorpusWords } from "../strings/corpus-en";
import type { Strings } from "../strings/en";
import { toFacetLink, toRecordLink } from "./corpus-links";
import { CountTable } from "./count-table";
import { UnreadTable } from "./unread-table";

type Saying = { readonly words: CorpusWords; readonly strings: Strings };

/** The page of what was read: how much of each kind, what documents lack, and what could not be read and why. */
export function CorpusPage({
  report,
  failure,
  words,
  strings,
}: Saying & { report: CorpusReport | null; failure: Failure | null }) {
  return (
    <>
      <Masthead skipTo={words.skip} place="corpus">
        <QueryForm query={EVERYTHING} input={{ defaultValue: "" }} />
      </Masthead>
      <main id="main" className="picture-page review-page" tabIndex={-1}>
        <h1 className="saved-title">{words.title}</h1>
        {failure === null ? null : (
          <>
            <meta httpEquiv="refresh" content="5" />
            <SearchUnavailable failure={failure} link="/corpus" isShowing={false} />
          </>
        )}
        {report === null ? null : <Report report={report} words={words} strings={strings} />}
      </main>
    </>
  );
}

function Report({ report, words, strings }: Saying & { report: CorpusReport }) {
  const saying = { words, strings };
  const lacking = LACKED.map((name) => ({
    label: words.lacks[name],
    count: report.lacking[name],
    link: toRecordLink("lacks", name),
  }));
  const formats = report.formats.map(({ value, count }) => ({
    label: words.formats[value] ?? value,
    count,
    link: toRecordLink("format", value),
  }));
  const byFacet = (facet: "language" | "collection" | "publisher") =>
    report[`${facet}s`].map(({ value, count }) => ({
      label: facet === "language" ? strings.languageName(value) : value,
      count,
      link: toFacetLink(facet, value),
    }));
  return (
    <>
      <p className="saved-text">
        <a href="/">{words.documents(report.documents)}</a>. {words.intro}
      </p>
      <CountTable title={words.lacking} hint={words.lackingHint} rows={lacking} {...saying} />
      <UnreadTable unread={report.unread} {...saying} />
      <div className="grid grid-cols-1 items-start gap-x-12 rail:grid-cols-2 pane:grid-cols-4">
        <CountTable title={words.kind} rows={formats} {...saying} />
        <CountTable title={words.language} rows={byFacet("language")} {...saying} />
        <CountTable title={words.collection} rows={byFacet("collection")} {...saying} />
        <CountTable title={words.publisher} rows={byFacet("publisher")} {...saying} />
      </div>
    </>
  );
}
