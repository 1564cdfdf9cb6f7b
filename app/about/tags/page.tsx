import type { Metadata } from "next";
import { AboutPage } from "@/components/about/about-page";
import { readCorrections } from "@/saved/corrections/corrections";
import { toHousePrecision } from "@/search/document/house-precision";
import { toJudgements } from "@/search/document/judgements";
import { readSettings } from "@/system/settings";
import { toPageMetadata } from "../../_server/pages/page-answer";
import { readInstalledTagger } from "../../_server/pages/tagger-print";
import { readAboutWords, readStrings } from "../../_server/services/locale";
import { FIGURES } from "./figures";

export async function generateMetadata(): Promise<Metadata> {
  const strings = await readStrings();
  return toPageMetadata((await readAboutWords()).title, "", strings);
}

/** How sure tags are. */
export default async function Page() {
  const { inForce } = await readCorrections(readSettings());
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
