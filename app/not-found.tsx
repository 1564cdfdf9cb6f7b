import { NotFoundPage } from "@/components/frame/not-found-page";
import { readStrings } from "./_server/services/locale";

/** The page for an address that has nothing. */
export default async function NotFound() {
  const strings = await readStrings();
  return (
    <NotFoundPage>
      <title>{`${strings.notFoundTitle} · ${strings.product}`}</title>
      <h1 className="mb-2 font-serif text-2xl font-[560]">{strings.notFoundTitle}</h1>
      <p className="mb-4 text-base text-ink-2">{strings.notFoundAdvice}</p>
      <a href="/">{strings.toSearch}</a>
    </NotFoundPage>
  );
}
