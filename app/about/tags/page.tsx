import type { Metadata } from "next";
import { AboutPage } from "@/components/about/about-page";
import { toHousePrecision } from "@/search/document/house-precision";
import { toJudgements } from "@/search/document/judgements";
import { toPageMetadata } from "../../_server/pages/page-answer";
import { readSeenCorrections } from "../../_server/pages/seen-corrections";
import { readInstalledTagger } from "../../_server/pages/tagger-print";
import { readAboutWords, readStrings } from "../../_server/services/locale";
import { FIGURES } from "./figures";

export async function generateMetadata(): Promise<Metadata> {
  const strings = await readStrings();
  return toPageMetadata((await readAboutWords()).title, "", strings);
}

/** How sure tags are. */
export default async function Page() {
  const { inForce } = await readSeenCorrections();
  return (
    <AboutPage
      figures={FIGURES}
      tagger={await readInstalledTagger()}
      house={toHousePrecision(toJudgements(inForce))}
      words={await readAboutWords()}
      strings={await readStrings()}
    />
  );
}
