import type { Figures } from "@/components/about/figures";
import figures from "./figures.json" with { type: "json" };

/** What `scripts/write-figures.ts` measured last. */
export const FIGURES: Figures = figures as Figures;
