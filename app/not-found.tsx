import { Masthead } from "@/components/masthead";
import { QueryForm } from "@/components/query-form";
import { EVERYTHING } from "@/search/query";
import { readStrings } from "./locale";

/** What stands where there is nothing. */
export default async function NotFound() {
  const strings = await readStrings();
  return (
    <>
      <title>{`${strings.notFoundTitle} · ${strings.product}`}</title>
      <Masthead skipTo={strings.skipToText}>
        <QueryForm query={EVERYTHING} input={{}} />
      </Masthead>
      <main id="main" className="mx-auto max-w-measure px-4 py-12" tabIndex={-1}>
        <h1 className="mb-2 font-serif text-2xl font-[560]">{strings.notFoundTitle}</h1>
        <p className="mb-4 text-base text-ink-2">{strings.notFoundAdvice}</p>
        <a href="/">{strings.toSearch}</a>
      </main>
    </>
  );
}
